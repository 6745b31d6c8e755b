/**
 * @generated SignedSource<<c560dbe198b032c1455106d8a4888e2a>>
 * @relayHash 466eae7aba76fd79c200d9d1945e8cb6
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 5b4b593ad7ec344a56eec46c8e777f200c60715fc25547421f73278e2d448c8d

import type { ConcreteRequest } from 'relay-runtime';
export type VerifyActivityInput = {
  organizationId: string;
};
export type ChainStatusMutation$variables = {
  input: VerifyActivityInput;
};
export type ChainStatusMutation$data = {
  readonly verifyActivity: {
    readonly check: {
      readonly brokenAt: number | null | undefined;
      readonly chain: {
        readonly head: string;
        readonly length: number;
      };
      readonly erased: number;
      readonly intact: boolean;
      readonly lines: number;
      readonly reason: string;
    };
  };
};
export type ChainStatusMutation = {
  response: ChainStatusMutation$data;
  variables: ChainStatusMutation$variables;
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
    "concreteType": "VerifyActivityPayload",
    "kind": "LinkedField",
    "name": "verifyActivity",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "ActivityCheck",
        "kind": "LinkedField",
        "name": "check",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "intact",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "lines",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "erased",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "reason",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "brokenAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "ActivityChain",
            "kind": "LinkedField",
            "name": "chain",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "length",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "head",
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
    "name": "ChainStatusMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ChainStatusMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "5b4b593ad7ec344a56eec46c8e777f200c60715fc25547421f73278e2d448c8d",
    "metadata": {},
    "name": "ChainStatusMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "34ac15c908bd137691ae47c3d66ed2ff";

export default node;
