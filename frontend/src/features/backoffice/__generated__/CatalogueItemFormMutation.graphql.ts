/**
 * @generated SignedSource<<ab7a17e9a04a113ecf74d8e87e560b2c>>
 * @relayHash 37456d2bd50e6cb1ef109aac43ae7995
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 15a172db1479f4a60ad28e68dacf0be4160990e9825bdceb388270a95e9226b7

import type { ConcreteRequest } from 'relay-runtime';
export type ProductKind = "CERTIFICATE" | "DATABASE" | "DOMAIN" | "LICENSE" | "MAIL" | "OBJECT_STORAGE" | "VPS" | "WEB_HOSTING";
export type SaveCatalogItemInput = {
  archived?: boolean;
  catalogItemId?: string | null | undefined;
  code: string;
  currency: string;
  kind: ProductKind;
  name: string;
  periodMonths: number;
  priceMinor: number;
};
export type CatalogueItemFormMutation$variables = {
  input: SaveCatalogItemInput;
};
export type CatalogueItemFormMutation$data = {
  readonly saveCatalogItem: {
    readonly catalogItem: {
      readonly archivedAt: string | null | undefined;
      readonly id: string;
      readonly name: string;
      readonly periodMonths: number;
      readonly price: {
        readonly amountMinor: number;
        readonly currency: string;
      };
    };
  };
};
export type CatalogueItemFormMutation = {
  response: CatalogueItemFormMutation$data;
  variables: CatalogueItemFormMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "SaveCatalogItemPayload",
    "kind": "LinkedField",
    "name": "saveCatalogItem",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "CatalogItem",
        "kind": "LinkedField",
        "name": "catalogItem",
        "plural": false,
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
            "concreteType": "Money",
            "kind": "LinkedField",
            "name": "price",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "amountMinor",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "currency",
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "periodMonths",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "archivedAt",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "CatalogueItemFormMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "CatalogueItemFormMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "15a172db1479f4a60ad28e68dacf0be4160990e9825bdceb388270a95e9226b7",
    "metadata": {},
    "name": "CatalogueItemFormMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "82ef6440e631b9d11d1efecb9a1fac69";

export default node;
