/**
 * @generated SignedSource<<e5ba4020fa9369d6fe33dce7ba54e1e1>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type WebhooksPage_organization$data = {
  readonly name: string;
  readonly slug: string;
  readonly webhooks: ReadonlyArray<{
    readonly actions: ReadonlyArray<string>;
    readonly clients: boolean;
    readonly description: string;
    readonly id: string;
    readonly lastSuccessAt: string | null | undefined;
    readonly url: string;
    readonly " $fragmentSpreads": FragmentRefs<"WebhookState_webhook">;
  }> | null | undefined;
  readonly " $fragmentSpreads": FragmentRefs<"WebhookForm_organization">;
  readonly " $fragmentType": "WebhooksPage_organization";
};
export type WebhooksPage_organization$key = {
  readonly " $data"?: WebhooksPage_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"WebhooksPage_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "WebhooksPage_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "slug",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "name",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "WebhookEndpoint",
      "kind": "LinkedField",
      "name": "webhooks",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "id",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "url",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "description",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "actions",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "clients",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "lastSuccessAt",
          "storageKey": null
        },
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "WebhookState_webhook"
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "WebhookForm_organization"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "75ec57cf62def1bf072e774671eb0bcf";

export default node;
