/**
 * @generated SignedSource<<ce3b6df5e010eda4da188b9431a1f19a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type DescribeProduct_product$data = {
  readonly description: string;
  readonly id: string;
  readonly internalName: string;
  readonly name: string;
  readonly viewerCanUpdate: boolean;
  readonly " $fragmentType": "DescribeProduct_product";
};
export type DescribeProduct_product$key = {
  readonly " $data"?: DescribeProduct_product$data;
  readonly " $fragmentSpreads": FragmentRefs<"DescribeProduct_product">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "DescribeProduct_product",
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
      "name": "internalName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "description",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanUpdate",
      "storageKey": null
    }
  ],
  "type": "Product",
  "abstractKey": null
};

(node as any).hash = "5275d7d735f0c33acac38453b6ef2b9c";

export default node;
