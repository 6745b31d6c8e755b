/**
 * @generated SignedSource<<544d8d1a434149504a40283117fb825a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type OrganizationPage_organization$data = {
  readonly name: string;
  readonly " $fragmentSpreads": FragmentRefs<"Details_organization" | "RoleList_organization" | "RolesTable_organization">;
  readonly " $fragmentType": "OrganizationPage_organization";
};
export type OrganizationPage_organization$key = {
  readonly " $data"?: OrganizationPage_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"OrganizationPage_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
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
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "f8edf6a964256c64b27eeff2bb10597b";

export default node;
