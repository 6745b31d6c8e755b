/**
 * @generated SignedSource<<f0f82512bfac15ec5c6c18c67659e593>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type removal_preview$data = {
  readonly apiTokens: number;
  readonly productGrants: number;
  readonly savedViews: number;
  readonly sentInvitations: number;
  readonly sessions: number;
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
      "name": "savedViews",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "sentInvitations",
      "storageKey": null
    }
  ],
  "type": "RemovalPreview",
  "abstractKey": null
};

(node as any).hash = "d7623cac6ecbd5e2d94e73321b54cb93";

export default node;
