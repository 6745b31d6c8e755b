/**
 * @generated SignedSource<<d6f55c8820234917609582c8c6b6f476>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
import type { FragmentRefs } from "relay-runtime";
export type InvitePage_profile$data = {
  readonly city: string;
  readonly country: string;
  readonly headline: string;
  readonly hue: number;
  readonly languages: ReadonlyArray<Locale>;
  readonly name: string;
  readonly skills: ReadonlyArray<string>;
  readonly slug: string;
  readonly " $fragmentType": "InvitePage_profile";
};
export type InvitePage_profile$key = {
  readonly " $data"?: InvitePage_profile$data;
  readonly " $fragmentSpreads": FragmentRefs<"InvitePage_profile">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "InvitePage_profile",
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
      "name": "hue",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "headline",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "city",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "country",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "skills",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "languages",
      "storageKey": null
    }
  ],
  "type": "PartnerProfile",
  "abstractKey": null
};

(node as any).hash = "8d6cb2629a4008ee5ef2b72a41448da3";

export default node;
