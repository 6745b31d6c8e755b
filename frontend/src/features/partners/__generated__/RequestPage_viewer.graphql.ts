/**
 * @generated SignedSource<<968b1633c82b0fb0ea1d1de8d25ea1d5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type RequestPage_viewer$data = {
  readonly " $fragmentSpreads": FragmentRefs<"GrantForm_viewer">;
  readonly " $fragmentType": "RequestPage_viewer";
};
export type RequestPage_viewer$key = {
  readonly " $data"?: RequestPage_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"RequestPage_viewer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "RequestPage_viewer",
  "selections": [
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "GrantForm_viewer"
    }
  ],
  "type": "Viewer",
  "abstractKey": null
};

(node as any).hash = "1fe0700ec8915c13aa05f4f0b4c1c387";

export default node;
