/**
 * @generated SignedSource<<5bc08fcbd74f15d17bc8ffa3e683c502>>
 * @relayHash cf3dcf44d84c5c9c542a63e2908c6a57
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID f21af7fbb4cddb2b4e42f9d539c7a82940eef80de42725b7ae1a80217ae046c3

import type { ConcreteRequest } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
export type OrganizationKind = "COMPANY" | "PERSON" | "PUBLIC_BODY";
export type RegisterInput = {
  email: string;
  familyName?: string;
  givenName: string;
  invitationToken?: string | null | undefined;
  kind?: OrganizationKind;
  locale?: Locale;
  organizationName?: string;
  password: string;
  timeZone?: string;
};
export type RegisterMutation$variables = {
  input: RegisterInput;
};
export type RegisterMutation$data = {
  readonly register: {
    readonly email: string;
  };
};
export type RegisterMutation = {
  response: RegisterMutation$data;
  variables: RegisterMutation$variables;
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
    "concreteType": "RegisterPayload",
    "kind": "LinkedField",
    "name": "register",
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
    "name": "RegisterMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "RegisterMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "f21af7fbb4cddb2b4e42f9d539c7a82940eef80de42725b7ae1a80217ae046c3",
    "metadata": {},
    "name": "RegisterMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "8cb9e1a677bd78b08a5d906af37a1736";

export default node;
