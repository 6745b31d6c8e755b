/**
 * @generated SignedSource<<b23c17009a742b956627404a0bbf9a95>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type AnnouncementLevel = "INFO" | "WARNING";
import type { FragmentRefs } from "relay-runtime";
export type Announcements_query$data = {
  readonly announcements: ReadonlyArray<{
    readonly de: string;
    readonly en: string;
    readonly es: string;
    readonly fr: string;
    readonly id: string;
    readonly it: string;
    readonly level: AnnouncementLevel;
    readonly url: string;
  }>;
  readonly " $fragmentType": "Announcements_query";
};
export type Announcements_query$key = {
  readonly " $data"?: Announcements_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"Announcements_query">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Announcements_query",
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
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "fddee139fc4854b5c4c30d757cf3f4e5";

export default node;
