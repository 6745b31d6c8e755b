/**
 * @generated SignedSource<<365989eaf76dc8c0227c2cd07cc7defc>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
import type { FragmentRefs } from "relay-runtime";
export type LanguageMenu_viewer$data = {
  readonly user: {
    readonly id: string;
    readonly locale: Locale;
  };
  readonly " $fragmentType": "LanguageMenu_viewer";
};
export type LanguageMenu_viewer$key = {
  readonly " $data"?: LanguageMenu_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"LanguageMenu_viewer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "LanguageMenu_viewer",
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
  "type": "Viewer",
  "abstractKey": null
};

(node as any).hash = "b2fd22e8cb1a3a458606c661f4a59897";

export default node;
