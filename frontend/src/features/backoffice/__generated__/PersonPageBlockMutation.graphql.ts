/**
 * @generated SignedSource<<2d387972a814ce0365c43f8794936bc3>>
 * @relayHash 8f52cd9521568020560f09fc70948224
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID dcc9b3f6e50401ab6452ebdf6b929812af067916947947b79e139dda95e233ac

import type { ConcreteRequest } from 'relay-runtime';
export type BlockUserInput = {
  reason: string;
  userId: string;
};
export type PersonPageBlockMutation$variables = {
  input: BlockUserInput;
};
export type PersonPageBlockMutation$data = {
  readonly blockUser: {
    readonly user: {
      readonly blockedAt: string | null | undefined;
      readonly blockedReason: string;
      readonly id: string;
    };
  };
};
export type PersonPageBlockMutation = {
  response: PersonPageBlockMutation$data;
  variables: PersonPageBlockMutation$variables;
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
    "name": "blockUser",
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
    "name": "PersonPageBlockMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "PersonPageBlockMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "dcc9b3f6e50401ab6452ebdf6b929812af067916947947b79e139dda95e233ac",
    "metadata": {},
    "name": "PersonPageBlockMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "90a5ebaa061b296c7c9207cabd13afac";

export default node;
