/**
 * @generated SignedSource<<e589371c36bf18885b2a7157c3626348>>
 * @relayHash f2d8654f9fca7b636bb4da3b61a57fca
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 942b94513385c9faa3d601d3d37673aff62246e63c45d65be3c6dad84f8160de

import type { ConcreteRequest } from 'relay-runtime';
export type JobState = "AVAILABLE" | "CANCELLED" | "COMPLETED" | "DISCARDED" | "RETRYABLE" | "RUNNING" | "SCHEDULED";
export type RetryJobInput = {
  jobId: string;
};
export type JobsPageRetryMutation$variables = {
  input: RetryJobInput;
};
export type JobsPageRetryMutation$data = {
  readonly retryJob: {
    readonly job: {
      readonly attempt: number;
      readonly finishedAt: string | null | undefined;
      readonly id: string;
      readonly maxAttempts: number;
      readonly scheduledAt: string;
      readonly state: JobState;
    };
  };
};
export type JobsPageRetryMutation = {
  response: JobsPageRetryMutation$data;
  variables: JobsPageRetryMutation$variables;
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
    "name": "retryJob",
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
            "name": "attempt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "maxAttempts",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "scheduledAt",
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
    "name": "JobsPageRetryMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "JobsPageRetryMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "942b94513385c9faa3d601d3d37673aff62246e63c45d65be3c6dad84f8160de",
    "metadata": {},
    "name": "JobsPageRetryMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "a516ddfc727b2dae92a00f011e136cfc";

export default node;
