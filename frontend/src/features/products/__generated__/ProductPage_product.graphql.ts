/**
 * @generated SignedSource<<79e2c788a93da60c9453d34a4fd12162>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type ProductKind = "CERTIFICATE" | "DATABASE" | "DOMAIN" | "LICENSE" | "MAIL" | "OBJECT_STORAGE" | "VPS" | "WEB_HOSTING";
export type ProductStatus = "ACTIVE" | "PENDING" | "SUSPENDED" | "TERMINATED";
import type { FragmentRefs } from "relay-runtime";
export type ProductPage_product$data = {
  readonly autoRenew: boolean;
  readonly createdAt: string;
  readonly description: string;
  readonly expiresAt: string | null | undefined;
  readonly holderName: string;
  readonly id: string;
  readonly internalName: string;
  readonly kind: ProductKind;
  readonly lock: {
    readonly at: string;
  } | null | undefined;
  readonly managerName: string;
  readonly name: string;
  readonly organization: {
    readonly id: string;
  };
  readonly payerName: string | null | undefined;
  readonly periodMonths: number;
  readonly plan: string | null | undefined;
  readonly price: {
    readonly amountMinor: number;
    readonly currency: string;
  } | null | undefined;
  readonly providerLock: {
    readonly at: string;
  } | null | undefined;
  readonly reference: string;
  readonly startedAt: string;
  readonly status: ProductStatus;
  readonly tags: ReadonlyArray<{
    readonly color: number;
    readonly id: string;
    readonly name: string;
  }>;
  readonly technicalContact: string;
  readonly viewerCanTag: boolean;
  readonly viewerRights: ReadonlyArray<string>;
  readonly " $fragmentSpreads": FragmentRefs<"DescribeProduct_product" | "History_product" | "PeopleWithAccess_product" | "ProductLocksButton_product" | "ProductLocks_product" | "UsageSection_product">;
  readonly " $fragmentType": "ProductPage_product";
};
export type ProductPage_product$key = {
  readonly " $data"?: ProductPage_product$data;
  readonly " $fragmentSpreads": FragmentRefs<"ProductPage_product">;
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
v2 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "at",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ProductPage_product",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "Organization",
      "kind": "LinkedField",
      "name": "organization",
      "plural": false,
      "selections": [
        (v0/*:: as any*/)
      ],
      "storageKey": null
    },
    (v1/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "internalName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "description",
      "storageKey": null
    },
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
      "name": "kind",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "plan",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "status",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "holderName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "managerName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "payerName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "technicalContact",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "startedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "expiresAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "autoRenew",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Money",
      "kind": "LinkedField",
      "name": "price",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "amountMinor",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "currency",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "periodMonths",
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
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "color",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanTag",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerRights",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "createdAt",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "PeopleWithAccess_product"
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "ProductLock",
      "kind": "LinkedField",
      "name": "lock",
      "plural": false,
      "selections": (v2/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "ProductLock",
      "kind": "LinkedField",
      "name": "providerLock",
      "plural": false,
      "selections": (v2/*:: as any*/),
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ProductLocks_product"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ProductLocksButton_product"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "UsageSection_product"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "History_product"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "DescribeProduct_product"
    }
  ],
  "type": "Product",
  "abstractKey": null
};
})();

(node as any).hash = "659a380980d820cf093987c4d68f4a60";

export default node;
