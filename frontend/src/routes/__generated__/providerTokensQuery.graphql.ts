/**
 * @generated SignedSource<<b0a5af0b2853b8f1b298120d246009a5>>
 * @relayHash 50d7327b022803d0ffcc26bb3e8d802e
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID a42199d03540a82002069a55d83fd8cfffe116f41857dfb9b4c08b2aa02eef8a

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type providerTokensQuery$variables = Record<PropertyKey, never>;
export type providerTokensQuery$data = {
  readonly " $fragmentSpreads": FragmentRefs<"ServiceTokensPage_query">;
};
export type providerTokensQuery = {
  response: providerTokensQuery$data;
  variables: providerTokensQuery$variables;
};

const node: ConcreteRequest = {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "providerTokensQuery",
    "selections": [
      {
        "args": null,
        "kind": "FragmentSpread",
        "name": "ServiceTokensPage_query"
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "providerTokensQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "ServiceToken",
        "kind": "LinkedField",
        "name": "serviceTokens",
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
            "name": "name",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "hint",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "scopes",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "allowedNetworks",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "creatorName",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "createdAt",
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
            "name": "lastUsedAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "lastUsedIp",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "revokedAt",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "a42199d03540a82002069a55d83fd8cfffe116f41857dfb9b4c08b2aa02eef8a",
    "metadata": {},
    "name": "providerTokensQuery",
    "operationKind": "query",
    "text": null
  }
};

(node as any).hash = "4fe6ead94f2be2eb6ba38ba823639adb";

export default node;
