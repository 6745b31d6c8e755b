/**
 * @generated SignedSource<<2240d8f0fe5139fb335dc290466e8dea>>
 * @relayHash 66fee646ae08c9bbf67a843f1b087a61
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID d3c46f0835b522cfdf49b26a3b5feb4266dee9ac86e41cb6ae18a7fdde88abd9

import type { ConcreteRequest } from 'relay-runtime';
export type RemoveMemberInput = {
  membershipId: string;
};
export type RemoveDialogMutation$variables = {
  input: RemoveMemberInput;
};
export type RemoveDialogMutation$data = {
  readonly removeMember: {
    readonly removedMembershipId: string;
  };
};
export type RemoveDialogMutation = {
  response: RemoveDialogMutation$data;
  variables: RemoveDialogMutation$variables;
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
    "concreteType": "RemoveMemberPayload",
    "kind": "LinkedField",
    "name": "removeMember",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "removedMembershipId",
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
    "name": "RemoveDialogMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "RemoveDialogMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "d3c46f0835b522cfdf49b26a3b5feb4266dee9ac86e41cb6ae18a7fdde88abd9",
    "metadata": {},
    "name": "RemoveDialogMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "7efed228e38efbd80e1f25ae8d774dc2";

export default node;
