/**
 * @generated SignedSource<<d683a7fbca72a27e79b26340788f3f97>>
 * @relayHash 60c1f47c84ac9f37c92bb1a54a3e7867
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 6a4312637f03c4ba3c7de51374f8e7b043db935ebc528b5213ef815a23b3a9ad

import type { ConcreteRequest } from 'relay-runtime';
export type CreateServiceTokenInput = {
  allowedNetworks?: ReadonlyArray<string>;
  expiresAt?: string | null | undefined;
  name: string;
  scopes: ReadonlyArray<string>;
};
export type NewServiceTokenMutation$variables = {
  input: CreateServiceTokenInput;
};
export type NewServiceTokenMutation$data = {
  readonly createServiceToken: {
    readonly secret: string;
  };
};
export type NewServiceTokenMutation = {
  response: NewServiceTokenMutation$data;
  variables: NewServiceTokenMutation$variables;
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
    "concreteType": "CreateServiceTokenPayload",
    "kind": "LinkedField",
    "name": "createServiceToken",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "secret",
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
    "name": "NewServiceTokenMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "NewServiceTokenMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "6a4312637f03c4ba3c7de51374f8e7b043db935ebc528b5213ef815a23b3a9ad",
    "metadata": {},
    "name": "NewServiceTokenMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "36b5e039c6334f36a785dca29da5c6c0";

export default node;
