/**
 * @generated SignedSource<<8a38eedb3a1dd2eebd5ff98fef024b31>>
 * @relayHash 723880b79d076306bda0adf1b6a2bb9f
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 7301892a4a93407ec21872260bc408bdeaa745399fdf733bc0da04659a72234e

import type { ConcreteRequest } from 'relay-runtime';
export type JobState = "AVAILABLE" | "CANCELLED" | "COMPLETED" | "DISCARDED" | "RETRYABLE" | "RUNNING" | "SCHEDULED";
export type CancelJobInput = {
  jobId: string;
};
export type JobsPageCancelMutation$variables = {
  input: CancelJobInput;
};
export type JobsPageCancelMutation$data = {
  readonly cancelJob: {
    readonly job: {
      readonly finishedAt: string | null | undefined;
      readonly id: string;
      readonly state: JobState;
    };
  };
};
export type JobsPageCancelMutation = {
  response: JobsPageCancelMutation$data;
  variables: JobsPageCancelMutation$variables;
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
    "concreteType": "JobPayload",
    "kind": "LinkedField",
    "name": "cancelJob",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Job",
        "kind": "LinkedField",
        "name": "job",
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
            "name": "state",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "finishedAt",
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
    "name": "JobsPageCancelMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "JobsPageCancelMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "7301892a4a93407ec21872260bc408bdeaa745399fdf733bc0da04659a72234e",
    "metadata": {},
    "name": "JobsPageCancelMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "20b592afef5c23331f0377c9be94b966";

export default node;
