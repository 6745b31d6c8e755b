/**
 * @generated SignedSource<<0e0469e225904d1e414f5097287c4033>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Root_provider$data = {
  readonly name: string;
  readonly viewerCanReadMailbox: boolean;
  readonly " $fragmentSpreads": FragmentRefs<"Shell_provider">;
  readonly " $fragmentType": "Root_provider";
};
export type Root_provider$key = {
  readonly " $data"?: Root_provider$data;
  readonly " $fragmentSpreads": FragmentRefs<"Root_provider">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Root_provider",
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
      "name": "viewerCanReadMailbox",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Shell_provider"
    }
  ],
  "type": "Provider",
  "abstractKey": null
};

(node as any).hash = "faeadea97b6954ccdb8de0b0bbe29a1a";

export default node;
