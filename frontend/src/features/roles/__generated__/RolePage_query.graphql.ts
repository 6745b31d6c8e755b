/**
 * @generated SignedSource<<9cbbbdf11e363dd2cdb3b96e05c151fa>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type RolePage_query$data = {
  readonly permissions: ReadonlyArray<{
    readonly dependsOn: ReadonlyArray<string>;
    readonly name: string;
  }>;
  readonly " $fragmentType": "RolePage_query";
};
export type RolePage_query$key = {
  readonly " $data"?: RolePage_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"RolePage_query">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "RolePage_query",
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

(node as any).hash = "ca26d57a1418b0691704b60f2b81cf11";

export default node;
