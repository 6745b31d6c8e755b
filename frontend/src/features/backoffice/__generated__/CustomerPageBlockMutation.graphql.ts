/**
 * @generated SignedSource<<12d281769ac87a97306e8a6f6823c2cd>>
 * @relayHash 4d9a0c75e423bcaf11aec995612ea636
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 5e3f28446c352444f35b710d4ae4c0e3315a07938f96b36e56fd3f63d54ce34d

import type { ConcreteRequest } from 'relay-runtime';
export type BlockOrganizationInput = {
  organizationId: string;
  reason: string;
};
export type CustomerPageBlockMutation$variables = {
  input: BlockOrganizationInput;
};
export type CustomerPageBlockMutation$data = {
  readonly blockOrganization: {
    readonly organization: {
      readonly blockedAt: string | null | undefined;
      readonly blockedReason: string;
      readonly id: string;
    };
  };
};
export type CustomerPageBlockMutation = {
  response: CustomerPageBlockMutation$data;
  variables: CustomerPageBlockMutation$variables;
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
    "name": "blockOrganization",
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
    "name": "CustomerPageBlockMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "CustomerPageBlockMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "5e3f28446c352444f35b710d4ae4c0e3315a07938f96b36e56fd3f63d54ce34d",
    "metadata": {},
    "name": "CustomerPageBlockMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "cb314b10dd43eccd5aa8d32561c6d9bc";

export default node;
