/**
 * @generated SignedSource<<e23ec54fac37f7722f87cf4b675dd6cf>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type RoleList_organization$data = {
  readonly roles: ReadonlyArray<{
    readonly id: string;
    readonly key: string;
    readonly memberCount: number | null | undefined;
    readonly name: string;
    readonly permissions: ReadonlyArray<string>;
    readonly viewerCanManage: boolean;
  }>;
  readonly slug: string;
  readonly viewerCanManageRoles: boolean;
  readonly " $fragmentSpreads": FragmentRefs<"DeleteRole_organization">;
  readonly " $fragmentType": "RoleList_organization";
};
export type RoleList_organization$key = {
  readonly " $data"?: RoleList_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"RoleList_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "RoleList_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "slug",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanManageRoles",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Role",
      "kind": "LinkedField",
      "name": "roles",
      "plural": true,
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
          "name": "key",
          "storageKey": null
        },
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
          "name": "permissions",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "memberCount",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "viewerCanManage",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "DeleteRole_organization"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "d41584fcb299b40cd15eb8d13329d4f3";

export default node;
