/**
 * @generated SignedSource<<05d8f4c3427033eb3663fc7471e27a36>>
 * @relayHash 812bec8e1a2f34fd3f9191e026b32251
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 368a8f87b644ce6d0401d5f61388afb5c5f36486e04b6c13ab15fc1587c34c6c

import type { ConcreteRequest } from 'relay-runtime';
export type ProductKind = "CERTIFICATE" | "DATABASE" | "DOMAIN" | "LICENSE" | "MAIL" | "OBJECT_STORAGE" | "VPS" | "WEB_HOSTING";
export type CreateApiTokenInput = {
  allowedNetworks?: ReadonlyArray<string>;
  clients?: boolean;
  expiresAt?: string | null | undefined;
  name: string;
  organizationId: string;
  productKinds?: ReadonlyArray<ProductKind>;
  scopes: ReadonlyArray<string>;
};
export type CreateTokenMutation$variables = {
  input: CreateApiTokenInput;
};
export type CreateTokenMutation$data = {
  readonly createApiToken: {
    readonly secret: string;
  };
};
export type CreateTokenMutation = {
  response: CreateTokenMutation$data;
  variables: CreateTokenMutation$variables;
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
    "concreteType": "CreateApiTokenPayload",
    "kind": "LinkedField",
    "name": "createApiToken",
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
    "name": "CreateTokenMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "CreateTokenMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "368a8f87b644ce6d0401d5f61388afb5c5f36486e04b6c13ab15fc1587c34c6c",
    "metadata": {},
    "name": "CreateTokenMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "6c416d949b03c421a18a2c4efc4134ef";

export default node;
