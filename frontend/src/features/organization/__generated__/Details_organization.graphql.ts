/**
 * @generated SignedSource<<c0d1c57b24a315dd7036a12b0b142bb4>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
export type OrganizationKind = "COMPANY" | "PERSON" | "PUBLIC_BODY";
import type { FragmentRefs } from "relay-runtime";
export type Details_organization$data = {
  readonly createdAt: string;
  readonly kind: OrganizationKind;
  readonly locale: Locale;
  readonly name: string;
  readonly phone: string | null | undefined;
  readonly slug: string;
  readonly timeZone: string;
  readonly vatNumber: string | null | undefined;
  readonly viewerCanReadDetails: boolean;
  readonly viewerCanReadMembers: boolean;
  readonly viewerCanUpdate: boolean;
  readonly viewerMembership: {
    readonly id: string;
  } | null | undefined;
  readonly website: string | null | undefined;
  readonly " $fragmentSpreads": FragmentRefs<"Addresses_organization" | "DetailsForm_organization" | "Leave_organization" | "Lifecycle_organization" | "LogoField_organization">;
  readonly " $fragmentType": "Details_organization";
};
export type Details_organization$key = {
  readonly " $data"?: Details_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"Details_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Details_organization",
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
      "name": "name",
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
      "name": "locale",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "timeZone",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "website",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "phone",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "vatNumber",
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
      "name": "viewerCanUpdate",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanReadDetails",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanReadMembers",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Membership",
      "kind": "LinkedField",
      "name": "viewerMembership",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "id",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "LogoField_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "DetailsForm_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Addresses_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Leave_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Lifecycle_organization"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "e3042f4b012d89c2fd4ed5fcc9a5d68d";

export default node;
