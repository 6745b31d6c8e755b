/**
 * @generated SignedSource<<336a9b3fbe5f571cecbb3a4e8c801f18>>
 * @relayHash 2393253fce2716bbd32c6828ff09efcb
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID bc1e59eaff9bc6c01b1c3d74311aa21374c7697749455b075e4421452a3767d2

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type providerTermsQuery$variables = Record<PropertyKey, never>;
export type providerTermsQuery$data = {
  readonly " $fragmentSpreads": FragmentRefs<"TermsPage_query">;
};
export type providerTermsQuery = {
  response: providerTermsQuery$data;
  variables: providerTermsQuery$variables;
};

const node: ConcreteRequest = {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "providerTermsQuery",
    "selections": [
      {
        "args": null,
        "kind": "FragmentSpread",
        "name": "TermsPage_query"
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "providerTermsQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "TermsVersion",
        "kind": "LinkedField",
        "name": "termsVersions",
        "plural": true,
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
            "name": "version",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "summary",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "publishedAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "locales",
            "storageKey": null
          },
          {
            "alias": "en",
            "args": [
              {
                "kind": "Literal",
                "name": "locale",
                "value": "en"
              }
            ],
            "kind": "ScalarField",
            "name": "text",
            "storageKey": "text(locale:\"en\")"
          },
          {
            "alias": "es",
            "args": [
              {
                "kind": "Literal",
                "name": "locale",
                "value": "es"
              }
            ],
            "kind": "ScalarField",
            "name": "text",
            "storageKey": "text(locale:\"es\")"
          },
          {
            "alias": "fr",
            "args": [
              {
                "kind": "Literal",
                "name": "locale",
                "value": "fr"
              }
            ],
            "kind": "ScalarField",
            "name": "text",
            "storageKey": "text(locale:\"fr\")"
          },
          {
            "alias": "de",
            "args": [
              {
                "kind": "Literal",
                "name": "locale",
                "value": "de"
              }
            ],
            "kind": "ScalarField",
            "name": "text",
            "storageKey": "text(locale:\"de\")"
          },
          {
            "alias": "it",
            "args": [
              {
                "kind": "Literal",
                "name": "locale",
                "value": "it"
              }
            ],
            "kind": "ScalarField",
            "name": "text",
            "storageKey": "text(locale:\"it\")"
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "bc1e59eaff9bc6c01b1c3d74311aa21374c7697749455b075e4421452a3767d2",
    "metadata": {},
    "name": "providerTermsQuery",
    "operationKind": "query",
    "text": null
  }
};

(node as any).hash = "e195f0f793ca872a58760708e60aaa19";

export default node;
