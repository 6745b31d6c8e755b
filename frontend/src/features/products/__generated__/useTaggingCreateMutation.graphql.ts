/**
 * @generated SignedSource<<3fea037281cd73bf18f7fca0e0993342>>
 * @relayHash f14c07f54349491d3e695c4383630149
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 50efe6c6fa6fea8d02ba6db5feb499f1b93f3af1e49f2086f282d4926375f641

import type { ConcreteRequest } from 'relay-runtime';
export type CreateTagInput = {
  color: number;
  name: string;
  organizationId: string;
  productIds?: ReadonlyArray<string>;
};
export type useTaggingCreateMutation$variables = {
  input: CreateTagInput;
};
export type useTaggingCreateMutation$data = {
  readonly createTag: {
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
    readonly tag: {
      readonly id: string;
    };
  };
};
export type useTaggingCreateMutation$rawResponse = {
  readonly createTag: {
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
    readonly tag: {
      readonly id: string;
    };
  };
};
export type useTaggingCreateMutation = {
  rawResponse: useTaggingCreateMutation$rawResponse;
  response: useTaggingCreateMutation$data;
  variables: useTaggingCreateMutation$variables;
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
    "concreteType": "CreateTagPayload",
    "kind": "LinkedField",
    "name": "createTag",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Tag",
        "kind": "LinkedField",
        "name": "tag",
        "plural": false,
        "selections": [
          (v1/*:: as any*/)
        ],
        "storageKey": null
      },
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
    "name": "useTaggingCreateMutation",
    "selections": (v4/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useTaggingCreateMutation",
    "selections": (v4/*:: as any*/)
  },
  "params": {
    "id": "50efe6c6fa6fea8d02ba6db5feb499f1b93f3af1e49f2086f282d4926375f641",
    "metadata": {},
    "name": "useTaggingCreateMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "de27b83ae528602ce82595dd6a23f210";

export default node;
