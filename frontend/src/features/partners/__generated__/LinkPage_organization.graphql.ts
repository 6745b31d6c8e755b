/**
 * @generated SignedSource<<a40bfd891f52afd6f53ad9da31f384da>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type LinkPage_organization$data = {
  readonly name: string;
  readonly slug: string;
  readonly viewerCanGrantFullAccess: boolean;
  readonly " $fragmentSpreads": FragmentRefs<"LinkHistory_organization">;
  readonly " $fragmentType": "LinkPage_organization";
};
export type LinkPage_organization$key = {
  readonly " $data"?: LinkPage_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"LinkPage_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "LinkPage_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "slug",
      "storageKey": null
    },
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
      "name": "viewerCanGrantFullAccess",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "LinkHistory_organization"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "2219128a23aa0c3669daeb84b1167b65";

export default node;
