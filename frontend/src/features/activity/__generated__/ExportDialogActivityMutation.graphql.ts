/**
 * @generated SignedSource<<c64974d78bbc777be7d0d6aeecaf5980>>
 * @relayHash f7c116385d922751dc50bd0354e6cbb4
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 2561f32cc4bb793eb1757338347cb926f125b7738f5d82a8f725d6de150c4b80

import type { ConcreteRequest } from 'relay-runtime';
export type ExportFormat = "CSV" | "JSON";
export type TaskStatus = "CANCELLED" | "DONE" | "FAILED" | "PENDING" | "RUNNING";
export type ExportActivityInput = {
  filter?: ActivityFilter | null | undefined;
  format: ExportFormat;
  organizationId: string;
};
export type ActivityFilter = {
  actions?: ReadonlyArray<string> | null | undefined;
  actorId?: string | null | undefined;
  byToken?: boolean | null | undefined;
  from?: string | null | undefined;
  groups?: ReadonlyArray<string> | null | undefined;
  search?: string | null | undefined;
  targetId?: string | null | undefined;
  until?: string | null | undefined;
};
export type ExportDialogActivityMutation$variables = {
  input: ExportActivityInput;
};
export type ExportDialogActivityMutation$data = {
  readonly exportActivity: {
    readonly task: {
      readonly downloadUrl: string | null | undefined;
      readonly failure: string;
      readonly failureReason: string;
      readonly fileName: string;
      readonly id: string;
      readonly progress: number;
      readonly status: TaskStatus;
      readonly total: number;
    };
  };
};
export type ExportDialogActivityMutation = {
  response: ExportDialogActivityMutation$data;
  variables: ExportDialogActivityMutation$variables;
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
    "concreteType": "ExportActivityPayload",
    "kind": "LinkedField",
    "name": "exportActivity",
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
            "name": "total",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "progress",
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
            "name": "fileName",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "downloadUrl",
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
    "name": "ExportDialogActivityMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ExportDialogActivityMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "2561f32cc4bb793eb1757338347cb926f125b7738f5d82a8f725d6de150c4b80",
    "metadata": {},
    "name": "ExportDialogActivityMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "7c35d29fd62f502e92f9fb8bbfa45a47";

export default node;
