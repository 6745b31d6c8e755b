/**
 * @generated SignedSource<<964e1de980b135fc3c898d8d033df9ee>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type removal_preview$data = {
  readonly apiTokens: number;
  readonly clients: number;
  readonly productGrants: number;
  readonly reminders: number;
  readonly savedViews: number;
  readonly sentInvitations: number;
  readonly sessions: number;
  readonly teams: number;
  readonly " $fragmentType": "removal_preview";
};
export type removal_preview$key = {
  readonly " $data"?: removal_preview$data;
  readonly " $fragmentSpreads": FragmentRefs<"removal_preview">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "removal_preview",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "sessions",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "apiTokens",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "productGrants",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "teams",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "savedViews",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "sentInvitations",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "clients",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "reminders",
      "storageKey": null
    }
  ],
  "type": "RemovalPreview",
  "abstractKey": null
};

(node as any).hash = "11d0ade1a9137c5815c86fc95f46e27f";

export default node;
