/**
 * @generated SignedSource<<48da77efa5af1216fc0a7136e8f3d0c1>>
 * @relayHash e174aebf425b2e481d1ddcf93c00bbc2
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 5e26eb3740dd0238956f6cf5ea51ff0df5cd712f6353d3c6734d9ce60b44da75

import type { ConcreteRequest } from 'relay-runtime';
export type HandoverState = "CANCELLED" | "COMPLETED" | "DECLINED" | "EXPIRED" | "PENDING";
export type AnswerHandoverInput = {
  handoverId: string;
};
export type HandoverAnswerDeclineMutation$variables = {
  input: AnswerHandoverInput;
};
export type HandoverAnswerDeclineMutation$data = {
  readonly declineHandover: {
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
export type HandoverAnswerDeclineMutation = {
  response: HandoverAnswerDeclineMutation$data;
  variables: HandoverAnswerDeclineMutation$variables;
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
    "concreteType": "DeclineHandoverPayload",
    "kind": "LinkedField",
    "name": "declineHandover",
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
    "name": "HandoverAnswerDeclineMutation",
    "selections": (v2/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "HandoverAnswerDeclineMutation",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "id": "5e26eb3740dd0238956f6cf5ea51ff0df5cd712f6353d3c6734d9ce60b44da75",
    "metadata": {},
    "name": "HandoverAnswerDeclineMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "ff217cb1694c8d89a4562c0ccd1c5cd1";

export default node;
