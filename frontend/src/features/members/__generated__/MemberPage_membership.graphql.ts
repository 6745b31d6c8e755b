/**
 * @generated SignedSource<<fec9d0c35cd714280abf8944ccb2814b>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
import type { FragmentRefs } from "relay-runtime";
export type MemberPage_membership$data = {
  readonly createdAt: string;
  readonly id: string;
  readonly isViewer: boolean;
  readonly role: {
    readonly key: string;
    readonly name: string;
    readonly permissions: ReadonlyArray<string>;
  };
  readonly suspendedAt: string | null | undefined;
  readonly teams: ReadonlyArray<{
    readonly color: number;
    readonly id: string;
    readonly name: string;
  }>;
  readonly user: {
    readonly email: string;
    readonly emailVerified: boolean;
    readonly locale: Locale;
    readonly name: string;
    readonly timeZone: string;
  };
  readonly " $fragmentSpreads": FragmentRefs<"BillingAccess_membership" | "ContactPreferences_membership" | "EndMembership_membership" | "MemberAccess_membership" | "MemberRole_membership" | "ProductRights_membership">;
  readonly " $fragmentType": "MemberPage_membership";
};
export type MemberPage_membership$key = {
  readonly " $data"?: MemberPage_membership$data;
  readonly " $fragmentSpreads": FragmentRefs<"MemberPage_membership">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "MemberPage_membership",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "suspendedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "createdAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "isViewer",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "user",
      "plural": false,
      "selections": [
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "email",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "emailVerified",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "locale",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "timeZone",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Role",
      "kind": "LinkedField",
      "name": "role",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "key",
          "storageKey": null
        },
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "permissions",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "MemberRole_membership"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "BillingAccess_membership"
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Team",
      "kind": "LinkedField",
      "name": "teams",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "color",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ProductRights_membership"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "MemberAccess_membership"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ContactPreferences_membership"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "EndMembership_membership"
    }
  ],
  "type": "Membership",
  "abstractKey": null
};
})();

(node as any).hash = "fcf0ffaa67147542f0d3c763ff636c68";

export default node;
