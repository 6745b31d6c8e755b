/**
 * @generated SignedSource<<cbeb4dc1ebdf185d0df2787c573c7091>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ProductLocksButton_product$data = {
  readonly id: string;
  readonly lock: {
    readonly at: string;
  } | null | undefined;
  readonly viewerCanLock: boolean;
  readonly " $fragmentType": "ProductLocksButton_product";
};
export type ProductLocksButton_product$key = {
  readonly " $data"?: ProductLocksButton_product$data;
  readonly " $fragmentSpreads": FragmentRefs<"ProductLocksButton_product">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ProductLocksButton_product",
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
      "concreteType": "ProductLock",
      "kind": "LinkedField",
      "name": "lock",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "at",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanLock",
      "storageKey": null
    }
  ],
  "type": "Product",
  "abstractKey": null
};

(node as any).hash = "a35e6e1acd18ef828075a394061a2c97";

export default node;
