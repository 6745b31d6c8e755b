/**
 * @generated SignedSource<<f19ab7d699e6a3aa4ca6b0ec5f2840e2>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type StateBanners_organization$data = {
  readonly blockedAt: string | null | undefined;
  readonly blockedReason: string;
  readonly name: string;
  readonly slug: string;
  readonly supportGrants: ReadonlyArray<{
    readonly active: boolean;
    readonly expiresAt: string;
    readonly id: string;
  }> | null | undefined;
  readonly viewerCanManageSupport: boolean;
  readonly viewerSupport: {
    readonly expiresAt: string;
    readonly grantId: string;
  } | null | undefined;
  readonly " $fragmentType": "StateBanners_organization";
};
export type StateBanners_organization$key = {
  readonly " $data"?: StateBanners_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"StateBanners_organization">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "expiresAt",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "StateBanners_organization",
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
      "name": "slug",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "blockedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "blockedReason",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanManageSupport",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "ViewerSupport",
      "kind": "LinkedField",
      "name": "viewerSupport",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "grantId",
          "storageKey": null
        },
        (v0/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "SupportGrant",
      "kind": "LinkedField",
      "name": "supportGrants",
      "plural": true,
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
          "name": "active",
          "storageKey": null
        },
        (v0/*:: as any*/)
      ],
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};
})();

(node as any).hash = "c05921b192e62fc314c71d565a5b063c";

export default node;
