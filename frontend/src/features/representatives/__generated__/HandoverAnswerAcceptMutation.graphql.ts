/**
 * @generated SignedSource<<8f99a36aeb3258b0813602764568c5a3>>
 * @relayHash f82377e93e9780c073b79a232c327fb1
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 227867a81f939279d71ced1d6e6d3ea5a52fccb88e0d09a3dab63d44aeb3ad78

import type { ConcreteRequest } from 'relay-runtime';
export type HandoverState = "CANCELLED" | "COMPLETED" | "DECLINED" | "EXPIRED" | "PENDING";
export type AnswerHandoverInput = {
  handoverId: string;
};
export type HandoverAnswerAcceptMutation$variables = {
  input: AnswerHandoverInput;
};
export type HandoverAnswerAcceptMutation$data = {
  readonly acceptHandover: {
    readonly handover: {
      readonly id: string;
      readonly state: HandoverState;
    };
    readonly viewer: {
      readonly handovers: ReadonlyArray<{
        readonly id: string;
      }>;
    };
  };
};
export type HandoverAnswerAcceptMutation = {
  response: HandoverAnswerAcceptMutation$data;
  variables: HandoverAnswerAcceptMutation$variables;
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
v2 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "AcceptHandoverPayload",
    "kind": "LinkedField",
    "name": "acceptHandover",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Handover",
        "kind": "LinkedField",
        "name": "handover",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "state",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Viewer",
        "kind": "LinkedField",
        "name": "viewer",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Handover",
            "kind": "LinkedField",
            "name": "handovers",
            "plural": true,
            "selections": [
              (v1/*:: as any*/)
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
    "name": "HandoverAnswerAcceptMutation",
    "selections": (v2/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "HandoverAnswerAcceptMutation",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "id": "227867a81f939279d71ced1d6e6d3ea5a52fccb88e0d09a3dab63d44aeb3ad78",
    "metadata": {},
    "name": "HandoverAnswerAcceptMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "9fc33a1576c0f178969622427c331724";

export default node;
