/**
 * @generated SignedSource<<8c7536414d908b6c15e39d4fb923e835>>
 * @relayHash 22335a644bd58d4c5e2059017cf56275
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID dc8a8cb1bb766e4d7187c413eab6f7240ba0aa4bcd7fd1bdb0c6637efdd7c0bb

import type { ConcreteRequest } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
export type UpdateProfileInput = {
  familyName?: string | null | undefined;
  givenName?: string | null | undefined;
  locale?: Locale | null | undefined;
  timeZone?: string | null | undefined;
};
export type ProfilePageMutation$variables = {
  input: UpdateProfileInput;
};
export type ProfilePageMutation$data = {
  readonly updateProfile: {
    readonly viewer: {
      readonly user: {
        readonly familyName: string;
        readonly givenName: string;
        readonly id: string;
        readonly locale: Locale;
        readonly name: string;
        readonly timeZone: string;
      };
    };
  };
};
export type ProfilePageMutation = {
  response: ProfilePageMutation$data;
  variables: ProfilePageMutation$variables;
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
    "concreteType": "UpdateProfilePayload",
    "kind": "LinkedField",
    "name": "updateProfile",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Viewer",
        "kind": "LinkedField",
        "name": "viewer",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "User",
            "kind": "LinkedField",
            "name": "user",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "id",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "name",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "givenName",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "familyName",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "locale",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "timeZone",
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
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
    "name": "ProfilePageMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ProfilePageMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "dc8a8cb1bb766e4d7187c413eab6f7240ba0aa4bcd7fd1bdb0c6637efdd7c0bb",
    "metadata": {},
    "name": "ProfilePageMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "d2f97ba14257b26bce4aed654f7bd5f6";

export default node;
