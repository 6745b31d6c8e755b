/**
 * @generated SignedSource<<eae60f86c8f69e6750d6e419eb67b503>>
 * @relayHash cf80aad7f3df7989679a79ae4843e536
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID faa1bbec0815e18c542a6914eceee789b5414389d1b5fe5e2cb4ae5db834cfb8

import type { ConcreteRequest } from 'relay-runtime';
export type TaskStatus = "CANCELLED" | "DONE" | "FAILED" | "PENDING" | "RUNNING";
export type CancelTaskInput = {
  taskId: string;
};
export type ExportDialogCancelMutation$variables = {
  input: CancelTaskInput;
};
export type ExportDialogCancelMutation$data = {
  readonly cancelTask: {
    readonly task: {
      readonly id: string;
      readonly status: TaskStatus;
    };
  };
};
export type ExportDialogCancelMutation = {
  response: ExportDialogCancelMutation$data;
  variables: ExportDialogCancelMutation$variables;
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
    "concreteType": "CancelTaskPayload",
    "kind": "LinkedField",
    "name": "cancelTask",
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
    "name": "ExportDialogCancelMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ExportDialogCancelMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "faa1bbec0815e18c542a6914eceee789b5414389d1b5fe5e2cb4ae5db834cfb8",
    "metadata": {},
    "name": "ExportDialogCancelMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "f90cac97ef56f83f480b9dd67ed44501";

export default node;
