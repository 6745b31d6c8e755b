/**
 * @generated SignedSource<<49279aea4a8f707eda069484ed57eb8d>>
 * @relayHash 3895834f827cf503f1787d334b12b1e8
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 72fb93b9e1acc4b9d874d56e4c502bdc21f229c4eb71dbe4b109a025da29c463

import type { ConcreteRequest } from 'relay-runtime';
export type ProductKind = "CERTIFICATE" | "DATABASE" | "DOMAIN" | "LICENSE" | "MAIL" | "OBJECT_STORAGE" | "VPS" | "WEB_HOSTING";
export type ProductStatus = "ACTIVE" | "PENDING" | "SUSPENDED" | "TERMINATED";
export type TaskStatus = "CANCELLED" | "DONE" | "FAILED" | "PENDING" | "RUNNING";
export type TagMatchingInput = {
  addTagIds?: ReadonlyArray<string>;
  matching: ProductMatch;
  removeTagIds?: ReadonlyArray<string>;
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
export type MatchingTagsMutation$variables = {
  input: TagMatchingInput;
};
export type MatchingTagsMutation$data = {
  readonly tagMatching: {
    readonly task: {
      readonly id: string;
      readonly status: TaskStatus;
    };
  };
};
export type MatchingTagsMutation = {
  response: MatchingTagsMutation$data;
  variables: MatchingTagsMutation$variables;
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
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "TagMatchingPayload",
    "kind": "LinkedField",
    "name": "tagMatching",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Task",
        "kind": "LinkedField",
        "name": "task",
        "plural": false,
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
            "name": "status",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "MatchingTagsMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "MatchingTagsMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "72fb93b9e1acc4b9d874d56e4c502bdc21f229c4eb71dbe4b109a025da29c463",
    "metadata": {},
    "name": "MatchingTagsMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "599da46145825857579e43eeceb0b479";

export default node;
