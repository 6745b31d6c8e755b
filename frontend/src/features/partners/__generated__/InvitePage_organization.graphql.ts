/**
 * @generated SignedSource<<2c74e2ae10def1e36a01b47e53fe9f01>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type InvitePage_organization$data = {
  readonly name: string;
  readonly slug: string;
  readonly viewerCanManagePartners: boolean;
  readonly " $fragmentSpreads": FragmentRefs<"InvitePartnerForm_organization">;
  readonly " $fragmentType": "InvitePage_organization";
};
export type InvitePage_organization$key = {
  readonly " $data"?: InvitePage_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"InvitePage_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "InvitePage_organization",
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
      "name": "viewerCanManagePartners",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "InvitePartnerForm_organization"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "0ef15b7a5b56efdb9d4e231d32141b98";

export default node;
