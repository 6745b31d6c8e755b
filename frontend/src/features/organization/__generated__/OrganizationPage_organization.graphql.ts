/**
 * @generated SignedSource<<19ed366e7a63d9208c3343be6da61b66>>
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
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "af05ed3bbd504b2ece9497065cd9540d";

export default node;
