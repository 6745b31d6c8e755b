/**
 * @generated SignedSource<<ebc64fb48c4f26fd2e2eea683bbfdb00>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ClientPage_organization$data = {
  readonly name: string;
  readonly slug: string;
  readonly " $fragmentSpreads": FragmentRefs<"Assignees_organization">;
  readonly " $fragmentType": "ClientPage_organization";
};
export type ClientPage_organization$key = {
  readonly " $data"?: ClientPage_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"ClientPage_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ClientPage_organization",
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
      "args": null,
      "kind": "FragmentSpread",
      "name": "Assignees_organization"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "007752f149ea4c9cf1775c5b14511e18";

export default node;
