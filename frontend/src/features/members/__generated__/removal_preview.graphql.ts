/**
 * @generated SignedSource<<2d09f303436ddeb5fe9d93b059afa16b>>
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
    }
  ],
  "type": "RemovalPreview",
  "abstractKey": null
};

(node as any).hash = "64b44014b0f80201de469a56e477d34a";

export default node;
