/**
 * @generated SignedSource<<9b436c54900e8dc59323f57dcabc0b3f>>
 * @relayHash 7cb2af4c685b46dab99233501726d1fe
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 143553a8f00c042e478fea7ca4d1c011901c4d0d67a28cf37503aa94b33f662b

import type { ConcreteRequest } from 'relay-runtime';
export type InvitationState = "ACCEPTED" | "CANCELLED" | "DECLINED" | "EXPIRED" | "PENDING";
export type ResendInvitationInput = {
  invitationId: string;
};
export type InvitationsResendMutation$variables = {
  input: ResendInvitationInput;
};
export type InvitationsResendMutation$data = {
  readonly resendInvitation: {
    readonly invitation: {
      readonly expiresAt: string;
      readonly id: string;
      readonly invitedByName: string;
      readonly sentAt: string;
      readonly state: InvitationState;
      readonly viewerCanManage: boolean;
    };
  };
};
export type InvitationsResendMutation = {
  response: InvitationsResendMutation$data;
  variables: InvitationsResendMutation$variables;
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
    "concreteType": "ResendInvitationPayload",
    "kind": "LinkedField",
    "name": "resendInvitation",
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
            "name": "sentAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "expiresAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "invitedByName",
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
    "name": "InvitationsResendMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "InvitationsResendMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "143553a8f00c042e478fea7ca4d1c011901c4d0d67a28cf37503aa94b33f662b",
    "metadata": {},
    "name": "InvitationsResendMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "9024cfd2076b8675db9a1a7cf6269757";

export default node;
