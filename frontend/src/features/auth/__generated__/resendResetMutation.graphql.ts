/**
 * @generated SignedSource<<6cbccc139ad9e68ff39367fecd251e19>>
 * @relayHash ed04c57b6b11081ac80f6f2cdd9d8d99
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 6b6b4f00a6bd18db8bce26eadbeb18667a1526c49fba180c6855c6d829668fd5

import type { ConcreteRequest } from 'relay-runtime';
export type RequestPasswordResetInput = {
  email: string;
};
export type resendResetMutation$variables = {
  input: RequestPasswordResetInput;
};
export type resendResetMutation$data = {
  readonly requestPasswordReset: {
    readonly email: string;
  };
};
export type resendResetMutation = {
  response: resendResetMutation$data;
  variables: resendResetMutation$variables;
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
    "concreteType": "RequestPasswordResetPayload",
    "kind": "LinkedField",
    "name": "requestPasswordReset",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "email",
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
    "name": "resendResetMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "resendResetMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "6b6b4f00a6bd18db8bce26eadbeb18667a1526c49fba180c6855c6d829668fd5",
    "metadata": {},
    "name": "resendResetMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "bcd6eab41b693a34c114f0b5458e57cc";

export default node;
