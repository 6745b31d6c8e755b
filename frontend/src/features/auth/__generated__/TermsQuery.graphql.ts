/**
 * @generated SignedSource<<ccd6aa7895e9c0ba365b0f9948e32b43>>
 * @relayHash b2333ab0962260dc74e1c8f88272d609
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 1a9ce89a6410018e244c36f67a7c2fa1be2c0585e19877ddf4dcefea91678340

import type { ConcreteRequest } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
export type TermsQuery$variables = {
  locale: Locale;
};
export type TermsQuery$data = {
  readonly terms: {
    readonly locales: ReadonlyArray<Locale>;
    readonly publishedAt: string | null | undefined;
    readonly text: string;
    readonly version: string;
  } | null | undefined;
};
export type TermsQuery = {
  response: TermsQuery$data;
  variables: TermsQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "locale"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "version",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "publishedAt",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "locales",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": [
    {
      "kind": "Variable",
      "name": "locale",
      "variableName": "locale"
    }
  ],
  "kind": "ScalarField",
  "name": "text",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "TermsQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "TermsVersion",
        "kind": "LinkedField",
        "name": "terms",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "TermsQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "TermsVersion",
        "kind": "LinkedField",
        "name": "terms",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "1a9ce89a6410018e244c36f67a7c2fa1be2c0585e19877ddf4dcefea91678340",
    "metadata": {},
    "name": "TermsQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "7027b1977934746178c48c7c12111723";

export default node;
