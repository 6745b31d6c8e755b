/**
 * @generated SignedSource<<12f1943848442cc213d93dfd1c795924>>
 * @relayHash e4d9741767a93aaaad1ea7c228f574ec
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID d6f8c745bb9f8819be9d7e2545dc20dea294a388dc830ed2c1d32938de8b12b4

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type staffSettingsQuery$variables = Record<PropertyKey, never>;
export type staffSettingsQuery$data = {
  readonly backOffice: {
    readonly " $fragmentSpreads": FragmentRefs<"SettingsPage_office">;
  };
};
export type staffSettingsQuery = {
  response: staffSettingsQuery$data;
  variables: staffSettingsQuery$variables;
};

const node: ConcreteRequest = {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "staffSettingsQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "BackOffice",
        "kind": "LinkedField",
        "name": "backOffice",
        "plural": false,
        "selections": [
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "SettingsPage_office"
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "staffSettingsQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "BackOffice",
        "kind": "LinkedField",
        "name": "backOffice",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "ProviderSettings",
            "kind": "LinkedField",
            "name": "settings",
            "plural": false,
            "selections": [
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
                "name": "effectiveName",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "logoUrl",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "hue",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "senderName",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "supportUrl",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "statusUrl",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "imprintUrl",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "privacyUrl",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "successionDays",
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "d6f8c745bb9f8819be9d7e2545dc20dea294a388dc830ed2c1d32938de8b12b4",
    "metadata": {},
    "name": "staffSettingsQuery",
    "operationKind": "query",
    "text": null
  }
};

(node as any).hash = "242e37074831a332317c75b1a1c85a08";

export default node;
