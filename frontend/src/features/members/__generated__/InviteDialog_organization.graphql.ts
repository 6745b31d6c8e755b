/**
 * @generated SignedSource<<fb90a330abe24f8f52b5aee05afa0d4c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type InviteDialog_organization$data = {
  readonly name: string;
  readonly " $fragmentSpreads": FragmentRefs<"InviteForm_organization">;
  readonly " $fragmentType": "InviteDialog_organization";
};
export type InviteDialog_organization$key = {
  readonly " $data"?: InviteDialog_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"InviteDialog_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "InviteDialog_organization",
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
      "name": "InviteForm_organization"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "7da62c8a46f5952aef36951597946085";

export default node;
