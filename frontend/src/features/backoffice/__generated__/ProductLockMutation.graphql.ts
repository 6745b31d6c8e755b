/**
 * @generated SignedSource<<073d1838c4137f39b0325619b6396f6f>>
 * @relayHash 918b672cf925b177ceed17e1987fcadb
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID a3bd5c7d5bfe4ab96805016dbce5ab472d748125e2f2dc429dc190e239f496e4

import type { ConcreteRequest } from 'relay-runtime';
export type SetProviderLockInput = {
  locked: boolean;
  reason?: string;
  reference: string;
};
export type ProductLockMutation$variables = {
  input: SetProviderLockInput;
};
export type ProductLockMutation$data = {
  readonly setProviderLock: {
    readonly locked: boolean;
    readonly organizationName: string;
    readonly productName: string;
  };
};
export type ProductLockMutation = {
  response: ProductLockMutation$data;
  variables: ProductLockMutation$variables;
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
    "concreteType": "SetProviderLockPayload",
    "kind": "LinkedField",
    "name": "setProviderLock",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "productName",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "organizationName",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "locked",
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
    "name": "ProductLockMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ProductLockMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "a3bd5c7d5bfe4ab96805016dbce5ab472d748125e2f2dc429dc190e239f496e4",
    "metadata": {},
    "name": "ProductLockMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "c5c9036281c5c918d3420384e181d974";

export default node;
