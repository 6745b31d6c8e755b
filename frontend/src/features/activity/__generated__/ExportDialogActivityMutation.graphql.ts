/**
 * @generated SignedSource<<94f0d2bbf9225a1b3e76bae0b78cc655>>
 * @relayHash 6bc5ecdd23dd88bf82b1e03f12e22c2e
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID c7208aa64974196124002c6dab8d7073b400a20322530595c425bfcf245d916e

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
      readonly status: TaskStatus;
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
    "id": "c7208aa64974196124002c6dab8d7073b400a20322530595c425bfcf245d916e",
    "metadata": {},
    "name": "ExportDialogActivityMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "d6968c1af45b03222d68c0189859539c";

export default node;
