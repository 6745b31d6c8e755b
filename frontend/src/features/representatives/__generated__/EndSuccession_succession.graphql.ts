/**
 * @generated SignedSource<<55fe4c746e5336a58143ff74aa040072>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type EndSuccession_succession$data = {
  readonly askedAt: string | null | undefined;
  readonly id: string;
  readonly successorName: string;
  readonly viewerCanEnd: boolean;
  readonly " $fragmentType": "EndSuccession_succession";
};
export type EndSuccession_succession$key = {
  readonly " $data"?: EndSuccession_succession$data;
  readonly " $fragmentSpreads": FragmentRefs<"EndSuccession_succession">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "EndSuccession_succession",
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
      "name": "askedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanEnd",
      "storageKey": null
    }
  ],
  "type": "Succession",
  "abstractKey": null
};

(node as any).hash = "a6f501cd12996dd4c1bf383b2158780f";

export default node;
