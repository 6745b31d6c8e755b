/**
 * @generated SignedSource<<8f32908a9f5c515fe20aaeeb36c861fa>>
 * @relayHash db75b43e3942e2dec4ce32f19bd55d06
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 950afb7696c66af8bceba0b208481496e4eee2feeadc125766ec0c9aa3ef9f10

import type { ConcreteRequest } from 'relay-runtime';
export type SetBillingAccessInput = {
  billingAccess: boolean;
  membershipId: string;
};
export type BillingAccessMutation$variables = {
  input: SetBillingAccessInput;
};
export type BillingAccessMutation$data = {
  readonly setBillingAccess: {
    readonly membership: {
      readonly billingAccess: boolean;
      readonly id: string;
    };
  };
};
export type BillingAccessMutation = {
  response: BillingAccessMutation$data;
  variables: BillingAccessMutation$variables;
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
    "concreteType": "SetBillingAccessPayload",
    "kind": "LinkedField",
    "name": "setBillingAccess",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Membership",
        "kind": "LinkedField",
        "name": "membership",
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
            "name": "billingAccess",
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
    "name": "BillingAccessMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "BillingAccessMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "950afb7696c66af8bceba0b208481496e4eee2feeadc125766ec0c9aa3ef9f10",
    "metadata": {},
    "name": "BillingAccessMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "8fb8d6c3e5827d633cda693bc446dcce";

export default node;
