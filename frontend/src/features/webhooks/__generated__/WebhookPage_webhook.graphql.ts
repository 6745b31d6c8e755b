/**
 * @generated SignedSource<<10f08ad38ebeb7deb96834505cace40c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type WebhookPage_webhook$data = {
  readonly actions: ReadonlyArray<string>;
  readonly clients: boolean;
  readonly createdAt: string;
  readonly description: string;
  readonly id: string;
  readonly lastSuccessAt: string | null | undefined;
  readonly paused: boolean;
  readonly pausedBecause: string | null | undefined;
  readonly url: string;
  readonly " $fragmentSpreads": FragmentRefs<"WebhookActions_webhook" | "WebhookForm_webhook" | "WebhookState_webhook">;
  readonly " $fragmentType": "WebhookPage_webhook";
};
export type WebhookPage_webhook$key = {
  readonly " $data"?: WebhookPage_webhook$data;
  readonly " $fragmentSpreads": FragmentRefs<"WebhookPage_webhook">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "WebhookPage_webhook",
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
      "name": "paused",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "pausedBecause",
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
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "createdAt",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "WebhookForm_webhook"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "WebhookState_webhook"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "WebhookActions_webhook"
    }
  ],
  "type": "WebhookEndpoint",
  "abstractKey": null
};

(node as any).hash = "aa6bdd8b832af5fe897b839e9dd50c4d";

export default node;
