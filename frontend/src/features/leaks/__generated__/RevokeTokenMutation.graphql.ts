/**
 * @generated SignedSource<<fd48ccde43e5b75ccdbda36dfd1547fb>>
 * @relayHash 0cbada752081b708e84c0f613b0d7823
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 4da0d638e62bb0e498d41e4124733a27b4ae0ddb50d33d02263b49ed7ebb8738

import type { ConcreteRequest } from 'relay-runtime';
export type RevokeLeakedTokenInput = {
  token: string;
};
export type RevokeTokenMutation$variables = {
  input: RevokeLeakedTokenInput;
};
export type RevokeTokenMutation$data = {
  readonly revokeLeakedToken: {
    readonly ok: boolean;
  };
};
export type RevokeTokenMutation = {
  response: RevokeTokenMutation$data;
  variables: RevokeTokenMutation$variables;
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
    "concreteType": "RevokeLeakedTokenPayload",
    "kind": "LinkedField",
    "name": "revokeLeakedToken",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "ok",
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
    "name": "RevokeTokenMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "RevokeTokenMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "4da0d638e62bb0e498d41e4124733a27b4ae0ddb50d33d02263b49ed7ebb8738",
    "metadata": {},
    "name": "RevokeTokenMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "fc020c4a504cb88f1448f49d80a2d5a0";

export default node;
