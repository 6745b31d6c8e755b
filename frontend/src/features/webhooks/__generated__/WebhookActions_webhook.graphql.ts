/**
 * @generated SignedSource<<42a5b833758be6d578530b47fc0a8d75>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type WebhookActions_webhook$data = {
  readonly id: string;
  readonly paused: boolean;
  readonly url: string;
  readonly " $fragmentType": "WebhookActions_webhook";
};
export type WebhookActions_webhook$key = {
  readonly " $data"?: WebhookActions_webhook$data;
  readonly " $fragmentSpreads": FragmentRefs<"WebhookActions_webhook">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "WebhookActions_webhook",
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
      "name": "paused",
      "storageKey": null
    }
  ],
  "type": "WebhookEndpoint",
  "abstractKey": null
};

(node as any).hash = "d477b18e864c820bc3ac906c32347725";

export default node;
