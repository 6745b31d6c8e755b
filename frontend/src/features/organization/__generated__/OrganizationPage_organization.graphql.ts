/**
 * @generated SignedSource<<75f1a63586f31cf9825906f01586baee>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type OrganizationPage_organization$data = {
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
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "4a051b57bca31d20a3053ce158af4974";

export default node;
