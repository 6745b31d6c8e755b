/**
 * @generated SignedSource<<c7c17b00f5719063ba4c1e5c400310ea>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Root_provider$data = {
  readonly hue: number | null | undefined;
  readonly logoUrl: string | null | undefined;
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

(node as any).hash = "771d98de910c808a921349e39320a47f";

export default node;
