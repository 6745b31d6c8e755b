/**
 * @generated SignedSource<<d8a2e6da4b1366b866fca185d69c9888>>
 * @relayHash 59586fda2c1824c6a3ba04f394e21cd7
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID dd8bba8b31238f0204bb5882f0a2e492dd3c80ace79fcc1f4607cf94c090a622

import type { ConcreteRequest } from 'relay-runtime';
export type ConfirmEmailInput = {
  password?: string;
  token: string;
};
export type ConfirmEmailMutation$variables = {
  input: ConfirmEmailInput;
};
export type ConfirmEmailMutation$data = {
  readonly confirmEmail: {
    readonly email: string;
  };
};
export type ConfirmEmailMutation = {
  response: ConfirmEmailMutation$data;
  variables: ConfirmEmailMutation$variables;
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
    "concreteType": "ConfirmEmailPayload",
    "kind": "LinkedField",
    "name": "confirmEmail",
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
    "name": "ConfirmEmailMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ConfirmEmailMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "dd8bba8b31238f0204bb5882f0a2e492dd3c80ace79fcc1f4607cf94c090a622",
    "metadata": {},
    "name": "ConfirmEmailMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "33dbe9c10eeb121e1404c2fbf470478c";

export default node;
