/**
 * @generated SignedSource<<e3a5b9b72d276b9837849ef720326e45>>
 * @relayHash 38090f4e5934de4b59d7319f5141a236
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 355b1433ef6271d1c64fa43714e0c77784efe4a9bf3d7ebbd5f9d096b50f9c04

import type { ConcreteRequest } from 'relay-runtime';
export type UnblockUserInput = {
  userId: string;
};
export type PersonPageUnblockMutation$variables = {
  input: UnblockUserInput;
};
export type PersonPageUnblockMutation$data = {
  readonly unblockUser: {
    readonly user: {
      readonly blockedAt: string | null | undefined;
      readonly blockedReason: string;
      readonly id: string;
    };
  };
};
export type PersonPageUnblockMutation = {
  response: PersonPageUnblockMutation$data;
  variables: PersonPageUnblockMutation$variables;
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
    "concreteType": "StaffUserPayload",
    "kind": "LinkedField",
    "name": "unblockUser",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "StaffUser",
        "kind": "LinkedField",
        "name": "user",
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
            "name": "blockedAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "blockedReason",
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
    "name": "PersonPageUnblockMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "PersonPageUnblockMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "355b1433ef6271d1c64fa43714e0c77784efe4a9bf3d7ebbd5f9d096b50f9c04",
    "metadata": {},
    "name": "PersonPageUnblockMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "bcc145ebb84f37e7e3fa31968d357b55";

export default node;
