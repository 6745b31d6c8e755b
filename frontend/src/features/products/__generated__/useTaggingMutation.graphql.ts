/**
 * @generated SignedSource<<c1e4432f6f5ec3b090e885a8a29ec35b>>
 * @relayHash 290772e4132703d5113cbbaa3c95bdf0
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID eca7cca8be2ee8e0178d3cbb1b44ca4f07182e6e9547814bbfc8408d8086806e

import type { ConcreteRequest } from 'relay-runtime';
export type TagProductsInput = {
  addTagIds?: ReadonlyArray<string>;
  productIds: ReadonlyArray<string>;
  removeTagIds?: ReadonlyArray<string>;
};
export type useTaggingMutation$variables = {
  input: TagProductsInput;
};
export type useTaggingMutation$data = {
  readonly tagProducts: {
    readonly organization: {
      readonly id: string;
      readonly tags: ReadonlyArray<{
        readonly color: number;
        readonly id: string;
        readonly name: string;
        readonly productCount: number;
      }>;
    };
    readonly products: ReadonlyArray<{
      readonly id: string;
      readonly tags: ReadonlyArray<{
        readonly color: number;
        readonly id: string;
        readonly name: string;
      }>;
    }>;
  };
};
export type useTaggingMutation$rawResponse = {
  readonly tagProducts: {
    readonly organization: {
      readonly id: string;
      readonly tags: ReadonlyArray<{
        readonly color: number;
        readonly id: string;
        readonly name: string;
        readonly productCount: number;
      }>;
    };
    readonly products: ReadonlyArray<{
      readonly id: string;
      readonly tags: ReadonlyArray<{
        readonly color: number;
        readonly id: string;
        readonly name: string;
      }>;
    }>;
  };
};
export type useTaggingMutation = {
  rawResponse: useTaggingMutation$rawResponse;
  response: useTaggingMutation$data;
  variables: useTaggingMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "color",
  "storageKey": null
},
v4 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "TagProductsPayload",
    "kind": "LinkedField",
    "name": "tagProducts",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Product",
        "kind": "LinkedField",
        "name": "products",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "Tag",
            "kind": "LinkedField",
            "name": "tags",
            "plural": true,
            "selections": [
              (v1/*:: as any*/),
              (v2/*:: as any*/),
              (v3/*:: as any*/)
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Organization",
        "kind": "LinkedField",
        "name": "organization",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "Tag",
            "kind": "LinkedField",
            "name": "tags",
            "plural": true,
            "selections": [
              (v1/*:: as any*/),
              (v2/*:: as any*/),
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "productCount",
                "storageKey": null
              }
            ],
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
    "name": "useTaggingMutation",
    "selections": (v4/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useTaggingMutation",
    "selections": (v4/*:: as any*/)
  },
  "params": {
    "id": "eca7cca8be2ee8e0178d3cbb1b44ca4f07182e6e9547814bbfc8408d8086806e",
    "metadata": {},
    "name": "useTaggingMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "95cf3d070b0bf4b01486d1c1d47128fb";

export default node;
