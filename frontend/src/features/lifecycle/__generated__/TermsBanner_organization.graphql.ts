/**
 * @generated SignedSource<<805e8bba6d2c443fd74c6353fb4a12c1>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type TermsBanner_organization$data = {
  readonly id: string;
  readonly name: string;
  readonly termsToAccept: {
    readonly id: string;
    readonly publishedAt: string | null | undefined;
    readonly summary: string;
    readonly version: string;
  } | null | undefined;
  readonly " $fragmentType": "TermsBanner_organization";
};
export type TermsBanner_organization$key = {
  readonly " $data"?: TermsBanner_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"TermsBanner_organization">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "TermsBanner_organization",
  "selections": [
    (v0/*:: as any*/),
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
      "concreteType": "TermsVersion",
      "kind": "LinkedField",
      "name": "termsToAccept",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "version",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "summary",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "publishedAt",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};
})();

(node as any).hash = "8646741427b04570ea9bf4e43d253816";

export default node;
