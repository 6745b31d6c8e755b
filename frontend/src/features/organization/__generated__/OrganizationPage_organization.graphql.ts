/**
 * @generated SignedSource<<e11a4c6022cf7a5247d47d69202dfd68>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type OrganizationPage_organization$data = {
  readonly access?: {
    readonly " $fragmentSpreads": FragmentRefs<"SupportAccess_organization">;
  } | null | undefined;
  readonly name: string;
  readonly " $fragmentSpreads": FragmentRefs<"Details_organization" | "RoleList_organization" | "RolesTable_organization">;
  readonly " $fragmentType": "OrganizationPage_organization";
};
export type OrganizationPage_organization$key = {
  readonly " $data"?: OrganizationPage_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"OrganizationPage_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [
    {
      "defaultValue": false,
      "kind": "LocalArgument",
      "name": "support"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "OrganizationPage_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "name",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Details_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "RoleList_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "RolesTable_organization"
    },
    {
      "condition": "support",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "fragment": {
            "kind": "InlineFragment",
            "selections": [
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "SupportAccess_organization"
              }
            ],
            "type": "Organization",
            "abstractKey": null
          },
          "kind": "AliasedInlineFragmentSpread",
          "name": "access"
        }
      ]
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "1fdbb52de0d571f87ea25d71252caf90";

export default node;
