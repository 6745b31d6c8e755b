/**
 * @generated SignedSource<<223df690cda2884a08f760d3d219270e>>
 * @relayHash 0c1820048335a1b2303f2bbea2f75d3e
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID de3ce3ce463a8d7351f2a757d0ef32d210aa54577e07b855e6b5902bb8b4d8bc

import type { ConcreteRequest } from 'relay-runtime';
export type InvitationSignOutMutation$variables = Record<PropertyKey, never>;
export type InvitationSignOutMutation$data = {
  readonly signOut: {
    readonly ok: boolean;
  };
};
export type InvitationSignOutMutation = {
  response: InvitationSignOutMutation$data;
  variables: InvitationSignOutMutation$variables;
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
    "name": "InvitationSignOutMutation",
    "selections": (v0/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "InvitationSignOutMutation",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "de3ce3ce463a8d7351f2a757d0ef32d210aa54577e07b855e6b5902bb8b4d8bc",
    "metadata": {},
    "name": "InvitationSignOutMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "449437b376dae9615430ae69c101c5bb";

export default node;
