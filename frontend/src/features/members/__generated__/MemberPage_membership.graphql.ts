/**
 * @generated SignedSource<<f37a97e4cc5bfbd098224e634ddde955>>
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
  readonly user: {
    readonly email: string;
    readonly emailVerified: boolean;
    readonly locale: Locale;
    readonly name: string;
    readonly timeZone: string;
  };
  readonly " $fragmentSpreads": FragmentRefs<"BillingAccess_membership" | "EndMembership_membership" | "MemberRole_membership" | "ProductRights_membership">;
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
  "name": "name",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "MemberPage_membership",
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
        (v0/*:: as any*/),
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
        (v0/*:: as any*/),
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
      "args": null,
      "kind": "FragmentSpread",
      "name": "ProductRights_membership"
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

(node as any).hash = "d5950884accbef35666e5c996d63472a";

export default node;
