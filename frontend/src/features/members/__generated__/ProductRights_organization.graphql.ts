/**
 * @generated SignedSource<<e8e937181d8dba126c19c904109d76de>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ProductRights_organization$data = {
  readonly slug: string;
  readonly " $fragmentType": "ProductRights_organization";
};
export type ProductRights_organization$key = {
  readonly " $data"?: ProductRights_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"ProductRights_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ProductRights_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "slug",
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "fba0c6a4d915bcb7eae865c8489b6442";

export default node;
