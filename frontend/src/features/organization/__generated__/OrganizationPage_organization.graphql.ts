/**
 * @generated SignedSource<<131989e59ce11e0471956bd0c2e1a68f>>
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
  readonly log?: {
    readonly " $fragmentSpreads": FragmentRefs<"Activity_organization">;
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
      "name": "activity"
    },
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
      "condition": "activity",
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
                "name": "Activity_organization"
              }
            ],
            "type": "Organization",
            "abstractKey": null
          },
          "kind": "AliasedInlineFragmentSpread",
          "name": "log"
        }
      ]
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

(node as any).hash = "6608df208eb10f52d9f6a36105c7caef";

export default node;
