/**
 * @generated SignedSource<<b798dbd21e7f701abea840cc73d2b30b>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type TagsPage_organization$data = {
  readonly id: string;
  readonly tags: ReadonlyArray<{
    readonly color: number;
    readonly id: string;
    readonly name: string;
    readonly productCount: number;
    readonly " $fragmentSpreads": FragmentRefs<"TagRow_tag">;
  }>;
  readonly viewerCanManageTags: boolean;
  readonly " $fragmentType": "TagsPage_organization";
};
export type TagsPage_organization$key = {
  readonly " $data"?: TagsPage_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"TagsPage_organization">;
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
  "name": "TagsPage_organization",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanManageTags",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Tag",
      "kind": "LinkedField",
      "name": "tags",
      "plural": true,
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
          "kind": "ScalarField",
          "name": "color",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "productCount",
          "storageKey": null
        },
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "TagRow_tag"
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};
})();

(node as any).hash = "b8dfbd48704f84f024c8ac381ea86dc1";

export default node;
