/**
 * @generated SignedSource<<81eccd199148f03507f07e1dfed524ad>>
 * @relayHash fac4cf2c31c09bd209e88a3578c96b09
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 6cd39d9455f0c7952132691632a602325d7e1e2eb37a9d01aa06ad6c23556fc8

import type { ConcreteRequest } from 'relay-runtime';
export type InvitationState = "ACCEPTED" | "CANCELLED" | "DECLINED" | "EXPIRED" | "PENDING";
export type CancelInvitationInput = {
  invitationId: string;
};
export type InvitationsCancelMutation$variables = {
  input: CancelInvitationInput;
};
export type InvitationsCancelMutation$data = {
  readonly cancelInvitation: {
    readonly invitation: {
      readonly id: string;
      readonly state: InvitationState;
      readonly viewerCanManage: boolean;
    };
  };
};
export type InvitationsCancelMutation = {
  response: InvitationsCancelMutation$data;
  variables: InvitationsCancelMutation$variables;
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
    "concreteType": "CancelInvitationPayload",
    "kind": "LinkedField",
    "name": "cancelInvitation",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Invitation",
        "kind": "LinkedField",
        "name": "invitation",
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
            "name": "state",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "viewerCanManage",
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
    "name": "InvitationsCancelMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "InvitationsCancelMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "6cd39d9455f0c7952132691632a602325d7e1e2eb37a9d01aa06ad6c23556fc8",
    "metadata": {},
    "name": "InvitationsCancelMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "864dc989fed5ac96f2a63185e776f415";

export default node;
