/**
 * @generated SignedSource<<34231d48a953a336d2cc67c3b032853c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type WebhookForm_query$data = {
  readonly webhookActions: ReadonlyArray<string>;
  readonly " $fragmentType": "WebhookForm_query";
};
export type WebhookForm_query$key = {
  readonly " $data"?: WebhookForm_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"WebhookForm_query">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "WebhookForm_query",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "webhookActions",
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "4b66e31186aed3687335ab7ead2c5db3";

export default node;
