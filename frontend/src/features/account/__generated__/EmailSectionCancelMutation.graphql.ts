/**
 * @generated SignedSource<<70c42a12e364afdef0287f342dadbd10>>
 * @relayHash 91c111fbc34cd787bb864029c4dc022f
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID e07487c1ef9dfab259fb3cb19d028d1e5adb27101bc76a4f2f496f1b921659e7

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type EmailSectionCancelMutation$variables = Record<PropertyKey, never>;
export type EmailSectionCancelMutation$data = {
  readonly cancelEmailChange: {
    readonly viewer: {
      readonly " $fragmentSpreads": FragmentRefs<"EmailSection_viewer">;
    };
  };
};
export type EmailSectionCancelMutation = {
  response: EmailSectionCancelMutation$data;
  variables: EmailSectionCancelMutation$variables;
};

const node: ConcreteRequest = {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "EmailSectionCancelMutation",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "CancelEmailChangePayload",
        "kind": "LinkedField",
        "name": "cancelEmailChange",
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
                "args": null,
                "kind": "FragmentSpread",
                "name": "EmailSection_viewer"
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "EmailSectionCancelMutation",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "CancelEmailChangePayload",
        "kind": "LinkedField",
        "name": "cancelEmailChange",
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
                "kind": "ScalarField",
                "name": "pendingEmail",
                "storageKey": null
              },
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
                    "name": "email",
                    "storageKey": null
                  },
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
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "e07487c1ef9dfab259fb3cb19d028d1e5adb27101bc76a4f2f496f1b921659e7",
    "metadata": {},
    "name": "EmailSectionCancelMutation",
    "operationKind": "mutation",
    "text": null
  }
};

(node as any).hash = "06f25c164d60cbd3c6dcbd2a732f93ff";

export default node;
