/**
 * @generated SignedSource<<7391a7901e425af6544d67253f882c5a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type InvitationState = "ACCEPTED" | "CANCELLED" | "DECLINED" | "EXPIRED" | "PENDING";
export type OrganizationKind = "COMPANY" | "PERSON" | "PUBLIC_BODY";
import type { FragmentRefs } from "relay-runtime";
export type Decisions_organization$data = {
  readonly addresses: ReadonlyArray<{
    readonly id: string;
  }> | null | undefined;
  readonly ending: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly internalName: string;
        readonly name: string;
      };
    }>;
    readonly totalCount: number;
  };
  readonly invitations: ReadonlyArray<{
    readonly email: string;
    readonly expiresAt: string;
    readonly id: string;
    readonly state: InvitationState;
  }> | null | undefined;
  readonly kind: OrganizationKind;
  readonly partner: {
    readonly pending: ReadonlyArray<{
      readonly clientName: string;
      readonly id: string;
      readonly viewerCanAnswer: boolean;
    }> | null | undefined;
  } | null | undefined;
  readonly ranOut: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly internalName: string;
        readonly name: string;
      };
    }>;
    readonly totalCount: number;
  };
  readonly representativeCount: number | null | undefined;
  readonly succession: {
    readonly id: string;
    readonly successorName: string;
    readonly viewerCanVote: boolean;
    readonly viewerConfirmed: boolean | null | undefined;
  } | null | undefined;
  readonly suspended: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly internalName: string;
        readonly name: string;
      };
    }>;
    readonly totalCount: number;
  };
  readonly viewerCanGrantRepresentative: boolean;
  readonly viewerCanUpdate: boolean;
  readonly " $fragmentType": "Decisions_organization";
};
export type Decisions_organization$key = {
  readonly " $data"?: Decisions_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"Decisions_organization">;
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
  "kind": "Literal",
  "name": "first",
  "value": 3
},
v2 = [
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
    "concreteType": "ProductEdge",
    "kind": "LinkedField",
    "name": "edges",
    "plural": true,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Product",
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
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
            "name": "internalName",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
],
v3 = {
  "kind": "Literal",
  "name": "orderBy",
  "value": "EXPIRES_ASC"
};
return {
  "argumentDefinitions": [
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "ending"
    },
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "ranOut"
    },
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "suspended"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "Decisions_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "kind",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanUpdate",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanGrantRepresentative",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "representativeCount",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Address",
      "kind": "LinkedField",
      "name": "addresses",
      "plural": true,
      "selections": [
        (v0/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Partner",
      "kind": "LinkedField",
      "name": "partner",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "PartnerLink",
          "kind": "LinkedField",
          "name": "pending",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "clientName",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "viewerCanAnswer",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Succession",
      "kind": "LinkedField",
      "name": "succession",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
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
          "name": "viewerConfirmed",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "viewerCanVote",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Invitation",
      "kind": "LinkedField",
      "name": "invitations",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "email",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "state",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "expiresAt",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": "suspended",
      "args": [
        {
          "kind": "Variable",
          "name": "filter",
          "variableName": "suspended"
        },
        (v1/*:: as any*/)
      ],
      "concreteType": "ProductConnection",
      "kind": "LinkedField",
      "name": "products",
      "plural": false,
      "selections": (v2/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": "ranOut",
      "args": [
        {
          "kind": "Variable",
          "name": "filter",
          "variableName": "ranOut"
        },
        (v1/*:: as any*/),
        (v3/*:: as any*/)
      ],
      "concreteType": "ProductConnection",
      "kind": "LinkedField",
      "name": "products",
      "plural": false,
      "selections": (v2/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": "ending",
      "args": [
        {
          "kind": "Variable",
          "name": "filter",
          "variableName": "ending"
        },
        (v1/*:: as any*/),
        (v3/*:: as any*/)
      ],
      "concreteType": "ProductConnection",
      "kind": "LinkedField",
      "name": "products",
      "plural": false,
      "selections": (v2/*:: as any*/),
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};
})();

(node as any).hash = "1b4a9403b0030c9fa8430e8664ce450f";

export default node;
