/**
 * @generated SignedSource<<196b2dfaaf6b65c40d3e198572fcd383>>
 * @relayHash 3783fb108322b039b2aafd471e7ab793
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID c9572fed460908ef61966abcc927b7d5fa465f1be36d3268442402499bccd38e

import type { ConcreteRequest } from 'relay-runtime';
export type RotateWebhookSecretInput = {
  webhookId: string;
};
export type WebhookActionsRotateMutation$variables = {
  input: RotateWebhookSecretInput;
};
export type WebhookActionsRotateMutation$data = {
  readonly rotateWebhookSecret: {
    readonly secret: string;
  };
};
export type WebhookActionsRotateMutation = {
  response: WebhookActionsRotateMutation$data;
  variables: WebhookActionsRotateMutation$variables;
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
    "concreteType": "RotateWebhookSecretPayload",
    "kind": "LinkedField",
    "name": "rotateWebhookSecret",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "secret",
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
    "name": "WebhookActionsRotateMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "WebhookActionsRotateMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "c9572fed460908ef61966abcc927b7d5fa465f1be36d3268442402499bccd38e",
    "metadata": {},
    "name": "WebhookActionsRotateMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "f23441f8190591bbc3a3f3ec17c2c199";

export default node;
