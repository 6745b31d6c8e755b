/**
 * @generated SignedSource<<58a5c07601fc5adbc687ca24290b419e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Shell_provider$data = {
  readonly name: string;
  readonly viewerCanReadMailbox: boolean;
  readonly " $fragmentType": "Shell_provider";
};
export type Shell_provider$key = {
  readonly " $data"?: Shell_provider$data;
  readonly " $fragmentSpreads": FragmentRefs<"Shell_provider">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Shell_provider",
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
    }
  ],
  "type": "Provider",
  "abstractKey": null
};

(node as any).hash = "4792f9ab92ed4e8c62f584acbe71c6e0";

export default node;
