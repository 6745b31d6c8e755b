/**
 * @generated SignedSource<<2815a68864becea9bad5c352229d06a0>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Export_organization$data = {
  readonly id: string;
  readonly name: string;
  readonly " $fragmentType": "Export_organization";
};
export type Export_organization$key = {
  readonly " $data"?: Export_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"Export_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Export_organization",
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
      "name": "name",
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "9453ef6cf8da378b3f7de6efb8d88672";

export default node;
