/**
 * @generated SignedSource<<f40867e67a3ede661af76a18a4502bc9>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Succession_organization$data = {
  readonly name: string;
  readonly slug: string;
  readonly succession: {
    readonly agreements: number;
    readonly agreementsNeeded: number;
    readonly id: string;
    readonly successorName: string;
    readonly viewerCanAgree: boolean;
    readonly viewerCanVote: boolean;
    readonly viewerConfirmed: boolean | null | undefined;
    readonly " $fragmentSpreads": FragmentRefs<"EndSuccession_succession" | "SuccessionStanding_succession">;
  } | null | undefined;
  readonly successionDays: number;
  readonly viewerCanGrantRepresentative: boolean;
  readonly " $fragmentType": "Succession_organization";
};
export type Succession_organization$key = {
  readonly " $data"?: Succession_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"Succession_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Succession_organization",
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
      "name": "successionDays",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanGrantRepresentative",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Succession",
      "kind": "LinkedField",
      "name": "succession",
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
          "name": "successorName",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "agreements",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "agreementsNeeded",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "viewerConfirmed",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "viewerCanAgree",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "viewerCanVote",
          "storageKey": null
        },
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "SuccessionStanding_succession"
        },
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "EndSuccession_succession"
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "bed65e8de22deb45d2e930e9077a1152";

export default node;
