/**
 * @generated SignedSource<<e7092aa79e171228377c46fb3f0ba28b>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type RemoveDialog_membership$data = {
  readonly id: string;
  readonly removalPreview: {
    readonly " $fragmentSpreads": FragmentRefs<"removal_preview">;
  } | null | undefined;
  readonly user: {
    readonly name: string;
  };
  readonly " $fragmentType": "RemoveDialog_membership";
};
export type RemoveDialog_membership$key = {
  readonly " $data"?: RemoveDialog_membership$data;
  readonly " $fragmentSpreads": FragmentRefs<"RemoveDialog_membership">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "RemoveDialog_membership",
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
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "user",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "name",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "RemovalPreview",
      "kind": "LinkedField",
      "name": "removalPreview",
      "plural": false,
      "selections": [
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "removal_preview"
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Membership",
  "abstractKey": null
};

(node as any).hash = "c6c26bb1b26f7db597cb7df96478c3b4";

export default node;
