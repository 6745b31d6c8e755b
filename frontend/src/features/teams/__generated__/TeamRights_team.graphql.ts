/**
 * @generated SignedSource<<6853f1df8bdadf8d51811e331d04939b>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type ProductKind = "CERTIFICATE" | "DATABASE" | "DOMAIN" | "LICENSE" | "MAIL" | "OBJECT_STORAGE" | "VPS" | "WEB_HOSTING";
import type { FragmentRefs } from "relay-runtime";
export type TeamRights_team$data = {
  readonly id: string;
  readonly kindGrants: ReadonlyArray<{
    readonly kind: ProductKind;
    readonly rights: ReadonlyArray<string>;
    readonly since: string | null | undefined;
  }> | null | undefined;
  readonly name: string;
  readonly productGrants: ReadonlyArray<{
    readonly product: {
      readonly id: string;
      readonly name: string;
      readonly reference: string;
      readonly viewerRights: ReadonlyArray<string>;
    };
    readonly rights: ReadonlyArray<string>;
  }> | null | undefined;
  readonly viewerCanSetGrants: boolean;
  readonly " $fragmentType": "TeamRights_team";
};
export type TeamRights_team$key = {
  readonly " $data"?: TeamRights_team$data;
  readonly " $fragmentSpreads": FragmentRefs<"TeamRights_team">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "rights",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "TeamRights_team",
  "selections": [
    (v0/*:: as any*/),
    (v1/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanSetGrants",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "ProductGrant",
      "kind": "LinkedField",
      "name": "productGrants",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "Product",
          "kind": "LinkedField",
          "name": "product",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            (v1/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "reference",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "viewerRights",
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        (v2/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "KindGrant",
      "kind": "LinkedField",
      "name": "kindGrants",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "kind",
          "storageKey": null
        },
        (v2/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "since",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Team",
  "abstractKey": null
};
})();

(node as any).hash = "94353c5ef0bb3d8ead30305b75876017";

export default node;
