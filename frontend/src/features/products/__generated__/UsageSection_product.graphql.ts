/**
 * @generated SignedSource<<93758789484728c6311ff2f2f8c462a5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type UsageSection_product$data = {
  readonly usage: ReadonlyArray<{
    readonly id: string;
    readonly metric: string;
    readonly periodEnd: string;
    readonly periodStart: string;
    readonly quantity: number;
    readonly quota: number | null | undefined;
    readonly unit: string;
  }> | null | undefined;
  readonly " $fragmentType": "UsageSection_product";
};
export type UsageSection_product$key = {
  readonly " $data"?: UsageSection_product$data;
  readonly " $fragmentSpreads": FragmentRefs<"UsageSection_product">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "UsageSection_product",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "UsageRecord",
      "kind": "LinkedField",
      "name": "usage",
      "plural": true,
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
          "name": "metric",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "unit",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "quantity",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "quota",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "periodStart",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "periodEnd",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Product",
  "abstractKey": null
};

(node as any).hash = "2b4b74f1976ed1a17ff3da8573250593";

export default node;
