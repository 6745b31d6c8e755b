/**
 * @generated SignedSource<<18f248cad770843d4e62c57a859987a5>>
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
  readonly logoUrl: string | null | undefined;
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
      "name": "logoUrl",
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

(node as any).hash = "c5b2e7f62c5c22918a50f5bddee2bd15";

export default node;
