/**
 * @generated SignedSource<<659d79bc2903c6c0d2050e61f90ffa8e>>
 * @relayHash 23219f66b6acc1ea3d9c68b63dbd832a
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID e336b7af67e58f1ccd80cfc4dc6d5f69e4ad93f87d3645582a849c6199ced35f

import type { ConcreteRequest } from 'relay-runtime';
export type InvitationQuery$variables = {
  token: string;
};
export type InvitationQuery$data = {
  readonly invitationPreview: {
    readonly email: string;
    readonly expiresAt: string;
    readonly invitedByName: string;
    readonly organizationName: string;
    readonly roleKey: string;
    readonly roleName: string;
    readonly strict: boolean;
    readonly viewerCanAccept: boolean;
  } | null | undefined;
};
export type InvitationQuery = {
  response: InvitationQuery$data;
  variables: InvitationQuery$variables;
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
    "concreteType": "InvitationPreview",
    "kind": "LinkedField",
    "name": "invitationPreview",
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
        "name": "invitedByName",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "roleKey",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "roleName",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "email",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "strict",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "expiresAt",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "viewerCanAccept",
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
    "name": "InvitationQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "InvitationQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "e336b7af67e58f1ccd80cfc4dc6d5f69e4ad93f87d3645582a849c6199ced35f",
    "metadata": {},
    "name": "InvitationQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "e68e71aaaafa3b46439b45ffb6afda9d";

export default node;
