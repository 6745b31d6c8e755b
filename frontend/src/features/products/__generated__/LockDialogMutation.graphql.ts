/**
 * @generated SignedSource<<278e476ab55d9f698ec30ef8ea591aba>>
 * @relayHash a1ea6d70b014ea1bbd2e720c91ebc1b7
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID bd04b75d64792303e843477d44750ee50dede720d0f3d13a84a279b123b8cb19

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
      readonly " $fragmentSpreads": FragmentRefs<"ProductLocks_product">;
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
  "name": "id",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "concreteType": "Task",
  "kind": "LinkedField",
  "name": "task",
  "plural": false,
  "selections": [
    (v3/*:: as any*/),
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
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "at",
  "storageKey": null
},
v6 = {
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
              (v2/*:: as any*/)
            ],
            "storageKey": null
          },
          (v4/*:: as any*/)
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
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "ProductLock",
                "kind": "LinkedField",
                "name": "lock",
                "plural": false,
                "selections": [
                  (v5/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "byName",
                    "storageKey": null
                  },
                  (v6/*:: as any*/)
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
                  (v5/*:: as any*/),
                  (v6/*:: as any*/)
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "viewerCanLock",
                "storageKey": null
              },
              (v2/*:: as any*/)
            ],
            "storageKey": null
          },
          (v4/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "bd04b75d64792303e843477d44750ee50dede720d0f3d13a84a279b123b8cb19",
    "metadata": {},
    "name": "LockDialogMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "d5144e8908ebaecba05184e5b93a349c";

export default node;
