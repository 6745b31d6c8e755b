/**
 * @generated SignedSource<<2fee6762a034fe942406b69a4d3d0a38>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type TeamDialog_organization$data = {
  readonly id: string;
  readonly slug: string;
  readonly " $fragmentType": "TeamDialog_organization";
};
export type TeamDialog_organization$key = {
  readonly " $data"?: TeamDialog_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"TeamDialog_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "TeamDialog_organization",
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
      "name": "slug",
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "bb2f2ffd5e3c65e9579c6c786234ed7a";

export default node;
