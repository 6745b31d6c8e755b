/**
 * @generated SignedSource<<5df14c0e0ba12d924d3eacf079306472>>
 * @relayHash f52941b5a0e24c7e6e18878763ff89dc
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID b5c89d0f0c09bb031eadadd0259367ee07f05f2722667744a9db2ec002c93586

import type { ConcreteRequest } from 'relay-runtime';
export type MarkNotificationsReadInput = {
  notificationIds?: ReadonlyArray<string> | null | undefined;
};
export type NotificationListMutation$variables = {
  input: MarkNotificationsReadInput;
};
export type NotificationListMutation$data = {
  readonly markNotificationsRead: {
    readonly notifications: ReadonlyArray<{
      readonly id: string;
      readonly readAt: string | null | undefined;
    }>;
    readonly viewer: {
      readonly unreadNotifications: number;
    };
  };
};
export type NotificationListMutation = {
  response: NotificationListMutation$data;
  variables: NotificationListMutation$variables;
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
    "concreteType": "MarkNotificationsReadPayload",
    "kind": "LinkedField",
    "name": "markNotificationsRead",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Notification",
        "kind": "LinkedField",
        "name": "notifications",
        "plural": true,
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
            "name": "readAt",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Viewer",
        "kind": "LinkedField",
        "name": "viewer",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "unreadNotifications",
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
    "name": "NotificationListMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "NotificationListMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "b5c89d0f0c09bb031eadadd0259367ee07f05f2722667744a9db2ec002c93586",
    "metadata": {},
    "name": "NotificationListMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "52c028ba7e72647dc92382bfe97bd5d8";

export default node;
