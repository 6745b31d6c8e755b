/**
 * @generated SignedSource<<93961a5821e6024aeb03f883b17314ac>>
 * @relayHash 43684a9fef761dc45280fe6787b7182b
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 7e408176319259ebc1b78e3116ca8ca55380732a97551ab27caa03cca1ad78df

import type { ConcreteRequest } from 'relay-runtime';
export type RevokeServiceTokenInput = {
  serviceTokenId: string;
};
export type RevokeServiceTokenMutation$variables = {
  input: RevokeServiceTokenInput;
};
export type RevokeServiceTokenMutation$data = {
  readonly revokeServiceToken: {
    readonly token: {
      readonly id: string;
      readonly revokedAt: string | null | undefined;
    };
  };
};
export type RevokeServiceTokenMutation = {
  response: RevokeServiceTokenMutation$data;
  variables: RevokeServiceTokenMutation$variables;
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
    "concreteType": "RevokeServiceTokenPayload",
    "kind": "LinkedField",
    "name": "revokeServiceToken",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "ServiceToken",
        "kind": "LinkedField",
        "name": "token",
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
            "name": "revokedAt",
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
    "name": "RevokeServiceTokenMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "RevokeServiceTokenMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "7e408176319259ebc1b78e3116ca8ca55380732a97551ab27caa03cca1ad78df",
    "metadata": {},
    "name": "RevokeServiceTokenMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "e0902346bd7fbb268f9221383021a56b";

export default node;
