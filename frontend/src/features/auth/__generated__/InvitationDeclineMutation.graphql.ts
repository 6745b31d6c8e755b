/**
 * @generated SignedSource<<9f7efabff7e97a49f5846503f6999847>>
 * @relayHash 53865d85fe4afa3f1a213a102d67e38e
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 54bb890847e27c0fba3f4ce7be3196b921fd38ed89d7df3e6107f08b1e3de889

import type { ConcreteRequest } from 'relay-runtime';
export type AnswerInvitationInput = {
  invitationId?: string | null | undefined;
  token?: string | null | undefined;
};
export type InvitationDeclineMutation$variables = {
  input: AnswerInvitationInput;
};
export type InvitationDeclineMutation$data = {
  readonly declineInvitation: {
    readonly organizationName: string;
  };
};
export type InvitationDeclineMutation = {
  response: InvitationDeclineMutation$data;
  variables: InvitationDeclineMutation$variables;
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
    "concreteType": "DeclineInvitationPayload",
    "kind": "LinkedField",
    "name": "declineInvitation",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "organizationName",
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
    "name": "InvitationDeclineMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "InvitationDeclineMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "54bb890847e27c0fba3f4ce7be3196b921fd38ed89d7df3e6107f08b1e3de889",
    "metadata": {},
    "name": "InvitationDeclineMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "4ee42d1f688b2dfec5f4ba3b96983ea7";

export default node;
