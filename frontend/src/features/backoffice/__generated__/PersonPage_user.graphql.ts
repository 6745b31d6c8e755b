/**
 * @generated SignedSource<<9b67962469f1aa224ef0c3698fd56b72>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type PersonPage_user$data = {
  readonly blockedAt: string | null | undefined;
  readonly blockedReason: string;
  readonly createdAt: string;
  readonly email: string;
  readonly id: string;
  readonly lastSignInAt: string | null | undefined;
  readonly memberships: ReadonlyArray<{
    readonly organizationId: string;
    readonly organizationName: string;
    readonly roleKey: string;
    readonly roleName: string;
    readonly suspended: boolean;
  }>;
  readonly name: string;
  readonly " $fragmentSpreads": FragmentRefs<"PersonState_user">;
  readonly " $fragmentType": "PersonPage_user";
};
export type PersonPage_user$key = {
  readonly " $data"?: PersonPage_user$data;
  readonly " $fragmentSpreads": FragmentRefs<"PersonPage_user">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "PersonPage_user",
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
      "name": "name",
      "storageKey": null
    },
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
      "name": "createdAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "lastSignInAt",
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
      "args": null,
      "kind": "FragmentSpread",
      "name": "PersonState_user"
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "StaffMembership",
      "kind": "LinkedField",
      "name": "memberships",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "organizationId",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "organizationName",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "roleKey",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "roleName",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "suspended",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "StaffUser",
  "abstractKey": null
};

(node as any).hash = "04684df9506be8d07cdc504183025950";

export default node;
