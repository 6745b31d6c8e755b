/**
 * @generated SignedSource<<230138cf6e5f322f0bd6b9c39e9416c6>>
 * @relayHash 8e1ead12667024315ecd1ed03294a534
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 8973ef1bf70e0965ef0e55f70e26223c4be59786b93759a135be03a1a30cf82a

import type { ConcreteRequest } from 'relay-runtime';
export type DescribeProductInput = {
  description?: string | null | undefined;
  internalName?: string | null | undefined;
  productId: string;
};
export type DescribeProductMutation$variables = {
  input: DescribeProductInput;
};
export type DescribeProductMutation$data = {
  readonly describeProduct: {
    readonly product: {
      readonly description: string;
      readonly id: string;
      readonly internalName: string;
    };
  };
};
export type DescribeProductMutation = {
  response: DescribeProductMutation$data;
  variables: DescribeProductMutation$variables;
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
    "concreteType": "DescribeProductPayload",
    "kind": "LinkedField",
    "name": "describeProduct",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Product",
        "kind": "LinkedField",
        "name": "product",
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
            "name": "internalName",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "description",
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
    "name": "DescribeProductMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "DescribeProductMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "8973ef1bf70e0965ef0e55f70e26223c4be59786b93759a135be03a1a30cf82a",
    "metadata": {},
    "name": "DescribeProductMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "2413ca4277df6c1cc295f5cf99d7071b";

export default node;
