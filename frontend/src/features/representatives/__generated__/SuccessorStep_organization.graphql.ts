/**
 * @generated SignedSource<<fa00f80a6dc60d3507cfebd3ab484df6>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
import type { FragmentRefs } from "relay-runtime";
export type SuccessorStep_organization$data = {
  readonly locale: Locale;
  readonly name: string;
  readonly slug: string;
  readonly " $fragmentType": "SuccessorStep_organization";
};
export type SuccessorStep_organization$key = {
  readonly " $data"?: SuccessorStep_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"SuccessorStep_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "SuccessorStep_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "slug",
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
      "name": "locale",
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "08830e80bfc62ca6e8f7c94a6335d8f2";

export default node;
