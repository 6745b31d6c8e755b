/**
 * @generated SignedSource<<a04913aa57d9b26250df8ed9e511a698>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type NewRolePage_query$data = {
  readonly permissions: ReadonlyArray<{
    readonly dependsOn: ReadonlyArray<string>;
    readonly name: string;
  }>;
  readonly " $fragmentType": "NewRolePage_query";
};
export type NewRolePage_query$key = {
  readonly " $data"?: NewRolePage_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"NewRolePage_query">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "NewRolePage_query",
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
          "name": "dependsOn",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "155a1034741135c6ef58e841899f0fd7";

export default node;
