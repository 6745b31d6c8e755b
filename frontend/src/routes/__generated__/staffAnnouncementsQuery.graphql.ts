/**
 * @generated SignedSource<<2f8bed3a237c67508f74767e50ad754b>>
 * @relayHash 0b074bbb95a1efc2a026dafd3d7b832f
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 2c42cc467b312eb761585dcc1fcbb3c263cac3d4fea521dc26074c815d984c20

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type staffAnnouncementsQuery$variables = Record<PropertyKey, never>;
export type staffAnnouncementsQuery$data = {
  readonly backOffice: {
    readonly " $fragmentSpreads": FragmentRefs<"AnnouncementsPage_office">;
  };
};
export type staffAnnouncementsQuery = {
  response: staffAnnouncementsQuery$data;
  variables: staffAnnouncementsQuery$variables;
};

const node: ConcreteRequest = {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "staffAnnouncementsQuery",
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
            "name": "AnnouncementsPage_office"
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
    "name": "staffAnnouncementsQuery",
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
            "concreteType": "Announcement",
            "kind": "LinkedField",
            "name": "announcements",
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
                "name": "level",
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
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "url",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "startsAt",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "endsAt",
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
    "id": "2c42cc467b312eb761585dcc1fcbb3c263cac3d4fea521dc26074c815d984c20",
    "metadata": {},
    "name": "staffAnnouncementsQuery",
    "operationKind": "query",
    "text": null
  }
};

(node as any).hash = "a4554c5273514e3a48d5bc05add03b4d";

export default node;
