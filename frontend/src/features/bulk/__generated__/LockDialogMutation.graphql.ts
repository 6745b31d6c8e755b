/**
 * @generated SignedSource<<5e17b4e51820b17225804cdba392511b>>
 * @relayHash ee3c0825750d931638ada8f622f6b0d5
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 17147213649150bafe0ea9bf9d4d083f06b931a58af245dd5fbe92dc638890ac

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ProductKind = "CERTIFICATE" | "DATABASE" | "DOMAIN" | "LICENSE" | "MAIL" | "OBJECT_STORAGE" | "VPS" | "WEB_HOSTING";
export type ProductStatus = "ACTIVE" | "PENDING" | "SUSPENDED" | "TERMINATED";
export type TaskStatus = "CANCELLED" | "DONE" | "FAILED" | "PENDING" | "RUNNING";
export type LockProductsInput = {
  locked: boolean;
  reason?: string;
  selection: ProductSelection;
};
export type ProductSelection = {
  matching?: ProductMatch | null | undefined;
  productIds?: ReadonlyArray<string> | null | undefined;
};
export type ProductMatch = {
  expectedCount: number;
  filter?: ProductFilter | null | undefined;
  organizationId: string;
};
export type ProductFilter = {
  autoRenew?: boolean | null | undefined;
  expiresAfter?: string | null | undefined;
  expiresBefore?: string | null | undefined;
  kinds?: ReadonlyArray<ProductKind> | null | undefined;
  search?: string | null | undefined;
  statuses?: ReadonlyArray<ProductStatus> | null | undefined;
  tagged?: boolean | null | undefined;
  tagsAll?: ReadonlyArray<string> | null | undefined;
  tagsAny?: ReadonlyArray<string> | null | undefined;
  tagsNone?: ReadonlyArray<string> | null | undefined;
};
export type LockDialogMutation$variables = {
  input: LockProductsInput;
};
export type LockDialogMutation$data = {
  readonly lockProducts: {
    readonly products: ReadonlyArray<{
      readonly viewerCanTag: boolean;
      readonly viewerCanUpdate: boolean;
      readonly " $fragmentSpreads": FragmentRefs<"ProductLocksButton_product" | "ProductLocks_product">;
    }>;
    readonly task: {
      readonly id: string;
      readonly status: TaskStatus;
    } | null | undefined;
  };
};
export type LockDialogMutation = {
  response: LockDialogMutation$data;
  variables: LockDialogMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "viewerCanTag",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "viewerCanUpdate",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "concreteType": "Task",
  "kind": "LinkedField",
  "name": "task",
  "plural": false,
  "selections": [
    (v4/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "status",
      "storageKey": null
    }
  ],
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "at",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "reason",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "LockDialogMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "LockProductsPayload",
        "kind": "LinkedField",
        "name": "lockProducts",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Product",
            "kind": "LinkedField",
            "name": "products",
            "plural": true,
            "selections": [
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
              (v2/*:: as any*/),
              (v3/*:: as any*/)
            ],
            "storageKey": null
          },
          (v5/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "LockDialogMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "LockProductsPayload",
        "kind": "LinkedField",
        "name": "lockProducts",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Product",
            "kind": "LinkedField",
            "name": "products",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "ProductLock",
                "kind": "LinkedField",
                "name": "lock",
                "plural": false,
                "selections": [
                  (v6/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "byName",
                    "storageKey": null
                  },
                  (v7/*:: as any*/)
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "ProductLock",
                "kind": "LinkedField",
                "name": "providerLock",
                "plural": false,
                "selections": [
                  (v6/*:: as any*/),
                  (v7/*:: as any*/)
                ],
                "storageKey": null
              },
              (v4/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "viewerCanLock",
                "storageKey": null
              },
              (v2/*:: as any*/),
              (v3/*:: as any*/)
            ],
            "storageKey": null
          },
          (v5/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "17147213649150bafe0ea9bf9d4d083f06b931a58af245dd5fbe92dc638890ac",
    "metadata": {},
    "name": "LockDialogMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "4beec97d70afd49e1f3469fb4517599c";

export default node;
