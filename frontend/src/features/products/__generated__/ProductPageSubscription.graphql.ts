/**
 * @generated SignedSource<<93892808d8d072b18c0b033477d443a8>>
 * @relayHash 05209439a43540b918f6c4fee9e7d781
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 4676605f5e66d845055f65f5dce6b9a7a8ced2420e0ee2a4fbb8a3be8d80bff0

import type { ConcreteRequest } from 'relay-runtime';
export type ProductPageSubscription$variables = {
  organizationId: string;
};
export type ProductPageSubscription$data = {
  readonly productChanges: {
    readonly productId: string;
  };
};
export type ProductPageSubscription = {
  response: ProductPageSubscription$data;
  variables: ProductPageSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "organizationId"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "organizationId",
        "variableName": "organizationId"
      }
    ],
    "concreteType": "ProductChange",
    "kind": "LinkedField",
    "name": "productChanges",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "productId",
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
    "name": "ProductPageSubscription",
    "selections": (v1/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ProductPageSubscription",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "4676605f5e66d845055f65f5dce6b9a7a8ced2420e0ee2a4fbb8a3be8d80bff0",
    "metadata": {},
    "name": "ProductPageSubscription",
    "operationKind": "subscription",
    "text": null
  }
};
})();

(node as any).hash = "b059135db867bec9b3e7899057ea6006";

export default node;
