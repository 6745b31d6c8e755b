/**
 * @generated SignedSource<<ebb5b4223a16b51006483e73e8b0131b>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type AccessSourceKind = "BILLING_ACCESS" | "GRANT" | "KIND_GRANT" | "PARTNER_LINK" | "ROLE" | "TEAM";
export type ProductKind = "CERTIFICATE" | "DATABASE" | "DOMAIN" | "LICENSE" | "MAIL" | "OBJECT_STORAGE" | "VPS" | "WEB_HOSTING";
import type { FragmentRefs } from "relay-runtime";
export type MemberAccess_membership$data = {
  readonly id: string;
  readonly permissionSources: ReadonlyArray<{
    readonly permission: string;
    readonly sources: ReadonlyArray<{
      readonly kind: AccessSourceKind;
      readonly name: string;
    }>;
  }>;
  readonly productAccess: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly product: {
          readonly id: string;
          readonly kind: ProductKind;
          readonly name: string;
        };
        readonly rights: ReadonlyArray<{
          readonly " $fragmentSpreads": FragmentRefs<"RightList_rights">;
        }>;
      };
    }>;
    readonly totalCount: number;
  };
  readonly " $fragmentType": "MemberAccess_membership";
};
export type MemberAccess_membership$key = {
  readonly " $data"?: MemberAccess_membership$data;
  readonly " $fragmentSpreads": FragmentRefs<"MemberAccess_membership">;
};

import MemberAccessPageQuery_graphql from './MemberAccessPageQuery.graphql';

const node: ReaderFragment = (function(){
var v0 = [
  "productAccess"
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "kind",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [
    {
      "defaultValue": 20,
      "kind": "LocalArgument",
      "name": "count"
    },
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "cursor"
    }
  ],
  "kind": "Fragment",
  "metadata": {
    "connection": [
      {
        "count": "count",
        "cursor": "cursor",
        "direction": "forward",
        "path": (v0/*:: as any*/)
      }
    ],
    "refetch": {
      "connection": {
        "forward": {
          "count": "count",
          "cursor": "cursor"
        },
        "backward": null,
        "path": (v0/*:: as any*/)
      },
      "fragmentPathInResult": [
        "node"
      ],
      "operation": MemberAccessPageQuery_graphql,
      "identifierInfo": {
        "identifierField": "id",
        "identifierQueryVariableName": "id"
      }
    }
  },
  "name": "MemberAccess_membership",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "PermissionSource",
      "kind": "LinkedField",
      "name": "permissionSources",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "permission",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "AccessSource",
          "kind": "LinkedField",
          "name": "sources",
          "plural": true,
          "selections": [
            (v1/*:: as any*/),
            (v2/*:: as any*/)
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": "productAccess",
      "args": null,
      "concreteType": "ProductAccessConnection",
      "kind": "LinkedField",
      "name": "__MemberAccess_productAccess_connection",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "totalCount",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "ProductAccessEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "ProductAccess",
              "kind": "LinkedField",
              "name": "node",
              "plural": false,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Product",
                  "kind": "LinkedField",
                  "name": "product",
                  "plural": false,
                  "selections": [
                    (v3/*:: as any*/),
                    (v2/*:: as any*/),
                    (v1/*:: as any*/)
                  ],
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "RightSource",
                  "kind": "LinkedField",
                  "name": "rights",
                  "plural": true,
                  "selections": [
                    {
                      "args": null,
                      "kind": "FragmentSpread",
                      "name": "RightList_rights"
                    }
                  ],
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "__typename",
                  "storageKey": null
                }
              ],
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "cursor",
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "PageInfo",
          "kind": "LinkedField",
          "name": "pageInfo",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "endCursor",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "hasNextPage",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    (v3/*:: as any*/)
  ],
  "type": "Membership",
  "abstractKey": null
};
})();

(node as any).hash = "5fab8ac98b55f3d31190528233e4cc63";

export default node;
