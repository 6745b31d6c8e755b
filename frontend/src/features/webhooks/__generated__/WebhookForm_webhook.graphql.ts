/**
 * @generated SignedSource<<1cc893f0632c74ed7c53b7d04c8d17d6>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type WebhookForm_webhook$data = {
  readonly actions: ReadonlyArray<string>;
  readonly clients: boolean;
  readonly description: string;
  readonly id: string;
  readonly url: string;
  readonly " $fragmentType": "WebhookForm_webhook";
};
export type WebhookForm_webhook$key = {
  readonly " $data"?: WebhookForm_webhook$data;
  readonly " $fragmentSpreads": FragmentRefs<"WebhookForm_webhook">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "WebhookForm_webhook",
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
    }
  ],
  "type": "WebhookEndpoint",
  "abstractKey": null
};

(node as any).hash = "7bd3448642ca7646c978cc7a9df8d195";

export default node;
