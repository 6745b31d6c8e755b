/**
 * @generated SignedSource<<683296cd223ff5fd8b649b1c96d7c02c>>
 * @relayHash 9a5bdbe2d263614380b0bf7a13b37de4
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID e36bf402d068951f19c92c67c33a79a821b874b4c81c30a96f824a884c2ee68b

import type { ConcreteRequest } from 'relay-runtime';
export type TrustedContactQuery$variables = {
  token: string;
};
export type TrustedContactQuery$data = {
  readonly trustedContactPreview: {
    readonly accepted: boolean;
    readonly askMessage: string;
    readonly confirmed: boolean | null | undefined;
    readonly contactName: string;
    readonly organizationName: string;
    readonly successorName: string | null | undefined;
  } | null | undefined;
};
export type TrustedContactQuery = {
  response: TrustedContactQuery$data;
  variables: TrustedContactQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "token"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "token",
        "variableName": "token"
      }
    ],
    "concreteType": "TrustedContactPreview",
    "kind": "LinkedField",
    "name": "trustedContactPreview",
    "plural": false,
    "selections": [
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
        "name": "contactName",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "accepted",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "successorName",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "askMessage",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "confirmed",
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
    "name": "TrustedContactQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "TrustedContactQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "e36bf402d068951f19c92c67c33a79a821b874b4c81c30a96f824a884c2ee68b",
    "metadata": {},
    "name": "TrustedContactQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "7621cd4f50e37b12c3a76524c7a40bc8";

export default node;
