/**
 * @generated SignedSource<<37951a91712370149e6bf83c9f38727d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type AccessSourceKind = "BILLING_ACCESS" | "GRANT" | "KIND_GRANT" | "PARTNER_LINK" | "ROLE" | "TEAM";
import type { FragmentRefs } from "relay-runtime";
export type RightList_rights$data = ReadonlyArray<{
  readonly right: string;
  readonly sources: ReadonlyArray<{
    readonly kind: AccessSourceKind;
    readonly name: string;
  }>;
  readonly " $fragmentType": "RightList_rights";
}>;
export type RightList_rights$key = ReadonlyArray<{
  readonly " $data"?: RightList_rights$data;
  readonly " $fragmentSpreads": FragmentRefs<"RightList_rights">;
}>;

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": {
    "plural": true
  },
  "name": "RightList_rights",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "right",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "AccessSource",
      "kind": "LinkedField",
      "name": "sources",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "kind",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "name",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "RightSource",
  "abstractKey": null
};

(node as any).hash = "049cd553fbfc5bad8e974db092aa1fa3";

export default node;
