/**
 * @generated SignedSource<<ed6ecae506d61d3969bb9f6734359605>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type SettingsPage_office$data = {
  readonly settings: {
    readonly effectiveName: string;
    readonly hue: number | null | undefined;
    readonly imprintUrl: string;
    readonly name: string;
    readonly privacyUrl: string;
    readonly senderName: string;
    readonly statusUrl: string;
    readonly successionDays: number;
    readonly supportUrl: string;
    readonly " $fragmentSpreads": FragmentRefs<"ProviderLogo_settings">;
  };
  readonly " $fragmentType": "SettingsPage_office";
};
export type SettingsPage_office$key = {
  readonly " $data"?: SettingsPage_office$data;
  readonly " $fragmentSpreads": FragmentRefs<"SettingsPage_office">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "SettingsPage_office",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "ProviderSettings",
      "kind": "LinkedField",
      "name": "settings",
      "plural": false,
      "selections": [
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
          "name": "effectiveName",
          "storageKey": null
        },
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "ProviderLogo_settings"
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
          "name": "senderName",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "supportUrl",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "statusUrl",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "imprintUrl",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "privacyUrl",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "successionDays",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "BackOffice",
  "abstractKey": null
};

(node as any).hash = "21b9a12ba94115fdaee7395d487be009";

export default node;
