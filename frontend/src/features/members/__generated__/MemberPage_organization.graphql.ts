/**
 * @generated SignedSource<<8182e09acf3069d0ac704f724fc7b8c0>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type MemberPage_organization$data = {
  readonly slug: string;
  readonly " $fragmentSpreads": FragmentRefs<"EndMembership_organization" | "MemberRole_organization" | "ProductRights_organization">;
  readonly " $fragmentType": "MemberPage_organization";
};
export type MemberPage_organization$key = {
  readonly " $data"?: MemberPage_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"MemberPage_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "MemberPage_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "slug",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "MemberRole_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ProductRights_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "EndMembership_organization"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "a1caed1d3ffa7f0b4c5ce1895365e85c";

export default node;
