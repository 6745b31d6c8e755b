/**
 * @generated SignedSource<<d6cf8d44e76945ac33213910aacce2b8>>
 * @relayHash c29021bb4e100ba497de41a1b4b634b2
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID d5d21f2568956ed5cc593666b7aa0492b4c4652bd64db285d249f4728aa87858

import type { ConcreteRequest } from 'relay-runtime';
export type AccountMenuSignOutMutation$variables = Record<PropertyKey, never>;
export type AccountMenuSignOutMutation$data = {
  readonly signOut: {
    readonly ok: boolean;
  };
};
export type AccountMenuSignOutMutation = {
  response: AccountMenuSignOutMutation$data;
  variables: AccountMenuSignOutMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "SignOutPayload",
    "kind": "LinkedField",
    "name": "signOut",
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
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "AccountMenuSignOutMutation",
    "selections": (v0/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "AccountMenuSignOutMutation",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "d5d21f2568956ed5cc593666b7aa0492b4c4652bd64db285d249f4728aa87858",
    "metadata": {},
    "name": "AccountMenuSignOutMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "d988cf969c46cddd3a13b3413d2dd14f";

export default node;
