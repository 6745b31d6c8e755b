/**
 * @generated SignedSource<<e576c14989ea7879c2f7d71900d98ba0>>
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
  readonly " $fragmentSpreads": FragmentRefs<"Details_organization" | "RolesTable_organization">;
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

(node as any).hash = "9934bde9b331fc3c1145f46608e45766";

export default node;
