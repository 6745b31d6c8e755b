/**
 * @generated SignedSource<<f7805f908472f96ee0351ea30b809aca>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type SecurityPage_viewer$data = {
  readonly user: {
    readonly email: string;
  };
  readonly " $fragmentSpreads": FragmentRefs<"Sessions_viewer">;
  readonly " $fragmentType": "SecurityPage_viewer";
};
export type SecurityPage_viewer$key = {
  readonly " $data"?: SecurityPage_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"SecurityPage_viewer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "SecurityPage_viewer",
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
          "name": "email",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Sessions_viewer"
    }
  ],
  "type": "Viewer",
  "abstractKey": null
};

(node as any).hash = "faa2a904fdcbc4af06108d31701c7841";

export default node;
