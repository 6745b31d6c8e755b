/**
 * @generated SignedSource<<f99ec5949878c006905f4d34bacbfdbc>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type OrganizationKind = "COMPANY" | "PERSON" | "PUBLIC_BODY";
import type { FragmentRefs } from "relay-runtime";
export type CustomerPage_organization$data = {
  readonly blockedAt: string | null | undefined;
  readonly blockedReason: string;
  readonly createdAt: string;
  readonly id: string;
  readonly isPartner: boolean;
  readonly kind: OrganizationKind;
  readonly memberCount: number;
  readonly name: string;
  readonly productCount: number;
  readonly representatives: ReadonlyArray<{
    readonly email: string;
    readonly id: string;
    readonly name: string;
  }>;
  readonly slug: string;
  readonly supportGrant: {
    readonly " $fragmentSpreads": FragmentRefs<"EnterSupport_grant">;
  } | null | undefined;
  readonly " $fragmentType": "CustomerPage_organization";
};
export type CustomerPage_organization$key = {
  readonly " $data"?: CustomerPage_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"CustomerPage_organization">;
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
  "name": "CustomerPage_organization",
  "selections": [
    (v0/*:: as any*/),
    (v1/*:: as any*/),
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
      "name": "kind",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "isPartner",
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
      "name": "blockedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "blockedReason",
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
      "name": "productCount",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "StaffUser",
      "kind": "LinkedField",
      "name": "representatives",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "email",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "SupportGrant",
      "kind": "LinkedField",
      "name": "supportGrant",
      "plural": false,
      "selections": [
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "EnterSupport_grant"
        }
      ],
      "storageKey": null
    }
  ],
  "type": "StaffOrganization",
  "abstractKey": null
};
})();

(node as any).hash = "7ad3971e6b1e12007a3c78ee102d809b";

export default node;
