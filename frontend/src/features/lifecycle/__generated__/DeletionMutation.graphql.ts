/**
 * @generated SignedSource<<6a7d064dba444c5c4e0ff0ab7ea09b08>>
 * @relayHash 11645a6c9670f3747ef9a537b3124ff5
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID ebb0c935fee5449922296146968d1df97402496b68b8d5125c80c97319dd8792

import type { ConcreteRequest } from 'relay-runtime';
export type DeleteOrganizationInput = {
  name: string;
  organizationId: string;
};
export type DeletionMutation$variables = {
  input: DeleteOrganizationInput;
};
export type DeletionMutation$data = {
  readonly deleteOrganization: {
    readonly deletedOrganizationId: string;
    readonly viewer: {
      readonly memberships: ReadonlyArray<{
        readonly id: string;
      }>;
    };
  };
};
export type DeletionMutation = {
  response: DeletionMutation$data;
  variables: DeletionMutation$variables;
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
    "concreteType": "DeleteOrganizationPayload",
    "kind": "LinkedField",
    "name": "deleteOrganization",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "deletedOrganizationId",
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
    "name": "DeletionMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "DeletionMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "ebb0c935fee5449922296146968d1df97402496b68b8d5125c80c97319dd8792",
    "metadata": {},
    "name": "DeletionMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "fb25d449fdc2d9b708c1e604d1008971";

export default node;
