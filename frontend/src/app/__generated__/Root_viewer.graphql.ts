/**
 * @generated SignedSource<<3857c0da89b5e82ef9b9f742c16de657>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Root_viewer$data = {
  readonly user: {
    readonly timeZone: string;
  };
  readonly " $fragmentType": "Root_viewer";
};
export type Root_viewer$key = {
  readonly " $data"?: Root_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"Root_viewer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Root_viewer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "user",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "timeZone",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Viewer",
  "abstractKey": null
};

(node as any).hash = "5ad2e26e56c120a6eb5216af30e4c793";

export default node;
