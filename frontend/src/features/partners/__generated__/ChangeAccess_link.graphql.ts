/**
 * @generated SignedSource<<fae96f5d50415c64bb2f240a0c15c863>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type PartnerLevel = "FULL" | "LIMITED";
import type { FragmentRefs } from "relay-runtime";
export type ChangeAccess_link$data = {
  readonly endsAt: string | null | undefined;
  readonly id: string;
  readonly level: PartnerLevel;
  readonly partnerName: string;
  readonly products: ReadonlyArray<{
    readonly id: string;
    readonly product: {
      readonly id: string;
      readonly name: string;
      readonly reference: string;
      readonly viewerRights: ReadonlyArray<string>;
    } | null | undefined;
    readonly productName: string;
    readonly rights: ReadonlyArray<string>;
  }>;
  readonly reviewAt: string | null | undefined;
  readonly " $fragmentType": "ChangeAccess_link";
};
export type ChangeAccess_link$key = {
  readonly " $data"?: ChangeAccess_link$data;
  readonly " $fragmentSpreads": FragmentRefs<"ChangeAccess_link">;
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
  "name": "ChangeAccess_link",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "level",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "reviewAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "endsAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "partnerName",
      "storageKey": null
    },
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
            (v0/*:: as any*/),
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
              "name": "reference",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "viewerRights",
              "storageKey": null
            }
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

(node as any).hash = "ee82d36d6bc4591a16fe3a85bab6caeb";

export default node;
