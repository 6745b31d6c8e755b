/**
 * @generated SignedSource<<eb8b39e5895f8fcafa1d1375c7df3805>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type SharedList_link$data = {
  readonly products: ReadonlyArray<{
    readonly id: string;
    readonly product: {
      readonly id: string;
    } | null | undefined;
    readonly productName: string;
    readonly rights: ReadonlyArray<string>;
  }>;
  readonly " $fragmentType": "SharedList_link";
};
export type SharedList_link$key = {
  readonly " $data"?: SharedList_link$data;
  readonly " $fragmentSpreads": FragmentRefs<"SharedList_link">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "SharedList_link",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "PartnerLinkProduct",
      "kind": "LinkedField",
      "name": "products",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "productName",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "rights",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Product",
          "kind": "LinkedField",
          "name": "product",
          "plural": false,
          "selections": [
            (v0/*:: as any*/)
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "PartnerLink",
  "abstractKey": null
};
})();

(node as any).hash = "18e9a8fcfef340e09210d4fdddf18da9";

export default node;
