/**
 * @generated SignedSource<<2889e2c1e1de01863c3dccb683314092>>
 * @relayHash 7ad7c07047cdc8529a0aec12041c316c
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 823b7a65260c98184c065eaf7ddbb3f7e29210470ef460e25fba432cdc56cca1

import type { ConcreteRequest } from 'relay-runtime';
export type LeaveOrganizationInput = {
  organizationId: string;
};
export type LeaveMutation$variables = {
  input: LeaveOrganizationInput;
};
export type LeaveMutation$data = {
  readonly leaveOrganization: {
    readonly leftOrganizationId: string;
    readonly viewer: {
      readonly memberships: ReadonlyArray<{
        readonly id: string;
      }>;
    };
  };
};
export type LeaveMutation = {
  response: LeaveMutation$data;
  variables: LeaveMutation$variables;
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
    "concreteType": "LeaveOrganizationPayload",
    "kind": "LinkedField",
    "name": "leaveOrganization",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "leftOrganizationId",
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
            "concreteType": "Membership",
            "kind": "LinkedField",
            "name": "memberships",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "id",
                "storageKey": null
              }
            ],
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
    "name": "LeaveMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "LeaveMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "823b7a65260c98184c065eaf7ddbb3f7e29210470ef460e25fba432cdc56cca1",
    "metadata": {},
    "name": "LeaveMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "1f50b53be5dba9234d5f3c9e29511d7a";

export default node;
