/**
 * @generated SignedSource<<cb7235f3152bffefb4912b38a73caa2e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type MemberPage_organization$data = {
  readonly slug: string;
  readonly viewerCanReadActivity: boolean;
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
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanReadActivity",
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

(node as any).hash = "990d44b55092a5a07b571af62b96895d";

export default node;
