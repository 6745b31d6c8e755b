/**
 * @generated SignedSource<<9b12140801695a9024d436240e961f20>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ProductLocks_product$data = {
  readonly lock: {
    readonly at: string;
    readonly byName: string;
    readonly reason: string;
  } | null | undefined;
  readonly providerLock: {
    readonly at: string;
    readonly reason: string;
  } | null | undefined;
  readonly " $fragmentType": "ProductLocks_product";
};
export type ProductLocks_product$key = {
  readonly " $data"?: ProductLocks_product$data;
  readonly " $fragmentSpreads": FragmentRefs<"ProductLocks_product">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "at",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "reason",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ProductLocks_product",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "ProductLock",
      "kind": "LinkedField",
      "name": "lock",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "byName",
          "storageKey": null
        },
        (v1/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "ProductLock",
      "kind": "LinkedField",
      "name": "providerLock",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        (v1/*:: as any*/)
      ],
      "storageKey": null
    }
  ],
  "type": "Product",
  "abstractKey": null
};
})();

(node as any).hash = "33c923188e7b4c07d4c11acf15ae2d00";

export default node;
