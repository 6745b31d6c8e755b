/**
 * @generated SignedSource<<43f0956276f8a1f11b4ea0437af86ec3>>
 * @relayHash 630c341b54bf4e850af571078d54d7db
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 18f509de3482cc6fc7f9e02a077647d4e51387410651ea1494834b8c7bbf9299

import type { ConcreteRequest } from 'relay-runtime';
export type UnblockOrganizationInput = {
  organizationId: string;
};
export type CustomerPageUnblockMutation$variables = {
  input: UnblockOrganizationInput;
};
export type CustomerPageUnblockMutation$data = {
  readonly unblockOrganization: {
    readonly organization: {
      readonly blockedAt: string | null | undefined;
      readonly blockedReason: string;
      readonly id: string;
    };
  };
};
export type CustomerPageUnblockMutation = {
  response: CustomerPageUnblockMutation$data;
  variables: CustomerPageUnblockMutation$variables;
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
    "concreteType": "StaffOrganizationPayload",
    "kind": "LinkedField",
    "name": "unblockOrganization",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "StaffOrganization",
        "kind": "LinkedField",
        "name": "organization",
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
            "name": "blockedAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "blockedReason",
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
    "name": "CustomerPageUnblockMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "CustomerPageUnblockMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "18f509de3482cc6fc7f9e02a077647d4e51387410651ea1494834b8c7bbf9299",
    "metadata": {},
    "name": "CustomerPageUnblockMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "354e731473a0ccba55f344a04ddae931";

export default node;
