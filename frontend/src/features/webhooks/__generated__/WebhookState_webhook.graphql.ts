/**
 * @generated SignedSource<<8275a81028a150aea988253395793711>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type WebhookState_webhook$data = {
  readonly failures: number;
  readonly paused: boolean;
  readonly pausedBecause: string | null | undefined;
  readonly " $fragmentType": "WebhookState_webhook";
};
export type WebhookState_webhook$key = {
  readonly " $data"?: WebhookState_webhook$data;
  readonly " $fragmentSpreads": FragmentRefs<"WebhookState_webhook">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "WebhookState_webhook",
  "selections": [
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
      "name": "failures",
      "storageKey": null
    }
  ],
  "type": "WebhookEndpoint",
  "abstractKey": null
};

(node as any).hash = "f08ffe45f6acbbe455a85d05251caea3";

export default node;
