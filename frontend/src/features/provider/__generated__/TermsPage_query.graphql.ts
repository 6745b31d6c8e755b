/**
 * @generated SignedSource<<05324fa857c61d76a37cccec5f83e631>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
import type { FragmentRefs } from "relay-runtime";
export type TermsPage_query$data = {
  readonly termsVersions: ReadonlyArray<{
    readonly de: string;
    readonly en: string;
    readonly es: string;
    readonly fr: string;
    readonly id: string;
    readonly it: string;
    readonly locales: ReadonlyArray<Locale>;
    readonly publishedAt: string | null | undefined;
    readonly summary: string;
    readonly version: string;
  }>;
  readonly " $fragmentType": "TermsPage_query";
};
export type TermsPage_query$key = {
  readonly " $data"?: TermsPage_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"TermsPage_query">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "TermsPage_query",
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
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "d53e71ff7677f64eda8c8d5e974f741d";

export default node;
