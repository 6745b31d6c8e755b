/**
 * @generated SignedSource<<59134810e4f39af07a90db61c370ee8b>>
 * @relayHash d490f7b1030dbda5c68c3997433c5497
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 6621a7faa7a4e9b66248bdb4b93be8f45317b4052e8436700249cd3779c9ae95

import type { ConcreteRequest } from 'relay-runtime';
export type ExportFormat = "CSV" | "JSON";
export type ProductColumn = "AUTO_RENEW" | "CURRENCY" | "DESCRIPTION" | "EXPIRES_AT" | "HOLDER" | "INTERNAL_NAME" | "KIND" | "NAME" | "PAYER" | "PERIOD_MONTHS" | "PLAN" | "PRICE" | "REFERENCE" | "STARTED_AT" | "STATUS" | "TAGS" | "TECHNICAL_CONTACT";
export type ProductKind = "CERTIFICATE" | "DATABASE" | "DOMAIN" | "LICENSE" | "MAIL" | "OBJECT_STORAGE" | "VPS" | "WEB_HOSTING";
export type ProductOrder = "CREATED_ASC" | "CREATED_DESC" | "EXPIRES_ASC" | "EXPIRES_DESC" | "NAME_ASC" | "NAME_DESC";
export type ProductStatus = "ACTIVE" | "PENDING" | "SUSPENDED" | "TERMINATED";
export type TaskStatus = "CANCELLED" | "DONE" | "FAILED" | "PENDING" | "RUNNING";
export type ExportProductsInput = {
  columns?: ReadonlyArray<ProductColumn>;
  filter?: ProductFilter | null | undefined;
  format: ExportFormat;
  orderBy?: ProductOrder;
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
export type ExportDialogMutation$variables = {
  input: ExportProductsInput;
};
export type ExportDialogMutation$data = {
  readonly exportProducts: {
    readonly task: {
      readonly downloadUrl: string | null | undefined;
      readonly failure: string;
      readonly failureReason: string;
      readonly fileName: string;
      readonly id: string;
      readonly status: TaskStatus;
    };
  };
};
export type ExportDialogMutation = {
  response: ExportDialogMutation$data;
  variables: ExportDialogMutation$variables;
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
    "concreteType": "ExportProductsPayload",
    "kind": "LinkedField",
    "name": "exportProducts",
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
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "failure",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "failureReason",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "downloadUrl",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "fileName",
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
    "name": "ExportDialogMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ExportDialogMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "6621a7faa7a4e9b66248bdb4b93be8f45317b4052e8436700249cd3779c9ae95",
    "metadata": {},
    "name": "ExportDialogMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "a276a9006ff1bda38bdb1ba9a2c722db";

export default node;
