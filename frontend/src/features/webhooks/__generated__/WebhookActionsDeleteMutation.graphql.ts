/**
 * @generated SignedSource<<da17cd407db049292854629d4d86f6aa>>
 * @relayHash 7d04215f107359abf016ff603f10040f
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 88c0766373c3f52c7c64a3854318397f6d0c6a6cd77e1ec04a709b109aa2937b

import type { ConcreteRequest } from 'relay-runtime';
export type DeleteWebhookInput = {
  webhookId: string;
};
export type WebhookActionsDeleteMutation$variables = {
  input: DeleteWebhookInput;
};
export type WebhookActionsDeleteMutation$data = {
  readonly deleteWebhook: {
    readonly deletedWebhookId: string;
  };
};
export type WebhookActionsDeleteMutation = {
  response: WebhookActionsDeleteMutation$data;
  variables: WebhookActionsDeleteMutation$variables;
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
    "concreteType": "DeleteWebhookPayload",
    "kind": "LinkedField",
    "name": "deleteWebhook",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "deletedWebhookId",
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
    "name": "WebhookActionsDeleteMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "WebhookActionsDeleteMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "88c0766373c3f52c7c64a3854318397f6d0c6a6cd77e1ec04a709b109aa2937b",
    "metadata": {},
    "name": "WebhookActionsDeleteMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "82eae44744d5033f9aefaea3daadf2d7";

export default node;
