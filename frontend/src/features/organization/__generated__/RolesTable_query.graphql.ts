/**
 * @generated SignedSource<<c159edc80d5e59f645f96f362bd90159>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type PartnerLevel = "FULL" | "LIMITED";
import type { FragmentRefs } from "relay-runtime";
export type RolesTable_query$data = {
  readonly permissions: ReadonlyArray<{
    readonly name: string;
    readonly partnerLevel: PartnerLevel | null | undefined;
    readonly scope: string | null | undefined;
  }>;
  readonly " $fragmentType": "RolesTable_query";
};
export type RolesTable_query$key = {
  readonly " $data"?: RolesTable_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"RolesTable_query">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "RolesTable_query",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "PermissionInfo",
      "kind": "LinkedField",
      "name": "permissions",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "name",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "scope",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "partnerLevel",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "b7ba7ef5188ee76c2e576200114d2ed0";

export default node;
