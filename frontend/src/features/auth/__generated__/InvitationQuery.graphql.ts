/**
 * @generated SignedSource<<656082f6ebb0711c714f726123cbfeea>>
 * @relayHash 8f7d405706db703f07de08fdf828af6c
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 46cd464d191a0daed05259319622cdb6217fbbcba4cc6f1b6b3390b485425c53

import type { ConcreteRequest } from 'relay-runtime';
export type InvitationQuery$variables = {
  token: string;
};
export type InvitationQuery$data = {
  readonly invitationPreview: {
    readonly email: string;
    readonly expiresAt: string;
    readonly invitedByName: string;
    readonly organizationHue: number;
    readonly organizationLogoUrl: string | null | undefined;
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
        "name": "organizationHue",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "organizationLogoUrl",
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
    "id": "46cd464d191a0daed05259319622cdb6217fbbcba4cc6f1b6b3390b485425c53",
    "metadata": {},
    "name": "InvitationQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "a09849483b31271ff2a1ab9bf181093c";

export default node;
