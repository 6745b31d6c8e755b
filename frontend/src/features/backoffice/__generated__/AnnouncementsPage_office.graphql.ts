/**
 * @generated SignedSource<<c33ba54e22515ab52970453d57adc3f5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type AnnouncementLevel = "INFO" | "WARNING";
export type Locale = "de" | "en" | "es" | "fr" | "it";
import type { FragmentRefs } from "relay-runtime";
export type AnnouncementsPage_office$data = {
  readonly announcements: ReadonlyArray<{
    readonly de: string;
    readonly en: string;
    readonly endsAt: string | null | undefined;
    readonly es: string;
    readonly fr: string;
    readonly id: string;
    readonly it: string;
    readonly level: AnnouncementLevel;
    readonly locales: ReadonlyArray<Locale>;
    readonly startsAt: string;
    readonly url: string;
  }>;
  readonly " $fragmentType": "AnnouncementsPage_office";
};
export type AnnouncementsPage_office$key = {
  readonly " $data"?: AnnouncementsPage_office$data;
  readonly " $fragmentSpreads": FragmentRefs<"AnnouncementsPage_office">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "AnnouncementsPage_office",
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
  "type": "BackOffice",
  "abstractKey": null
};

(node as any).hash = "07ac077f1e176fc8bfd1590bf1ff3220";

export default node;
