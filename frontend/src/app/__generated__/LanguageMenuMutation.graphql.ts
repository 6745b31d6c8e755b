/**
 * @generated SignedSource<<197f69038186e5bfbc96ee5acae812ee>>
 * @relayHash 2454462551cd528c2b0775515025dcf6
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID a0d5385a4a4c0e9348c64a7f43be1bae68fde74a651cec1abbcf082aaa681dd3

import type { ConcreteRequest } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
export type UpdateProfileInput = {
  familyName?: string | null | undefined;
  givenName?: string | null | undefined;
  locale?: Locale | null | undefined;
  timeZone?: string | null | undefined;
};
export type LanguageMenuMutation$variables = {
  input: UpdateProfileInput;
};
export type LanguageMenuMutation$data = {
  readonly updateProfile: {
    readonly viewer: {
      readonly user: {
        readonly id: string;
        readonly locale: Locale;
      };
    };
  };
};
export type LanguageMenuMutation$rawResponse = {
  readonly updateProfile: {
    readonly viewer: {
      readonly user: {
        readonly id: string;
        readonly locale: Locale;
      };
    };
  };
};
export type LanguageMenuMutation = {
  rawResponse: LanguageMenuMutation$rawResponse;
  response: LanguageMenuMutation$data;
  variables: LanguageMenuMutation$variables;
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
                "name": "locale",
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
    "name": "LanguageMenuMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "LanguageMenuMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "a0d5385a4a4c0e9348c64a7f43be1bae68fde74a651cec1abbcf082aaa681dd3",
    "metadata": {},
    "name": "LanguageMenuMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "f2ac446c8aec105771b3c0e870098e5f";

export default node;
