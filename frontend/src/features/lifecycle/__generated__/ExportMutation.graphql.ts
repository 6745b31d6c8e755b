/**
 * @generated SignedSource<<8d36ef1c6d91debf53696335aba95214>>
 * @relayHash cc5bc386bc523e9ffc8b36e04aade222
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 831407632f4d7a821c529327c381381fcee3322b951d93778548b2632f18ddee

import type { ConcreteRequest } from 'relay-runtime';
export type ExportOrganizationInput = {
  organizationId: string;
};
export type ExportMutation$variables = {
  input: ExportOrganizationInput;
};
export type ExportMutation$data = {
  readonly exportOrganization: {
    readonly task: {
      readonly id: string;
    };
  };
};
export type ExportMutation = {
  response: ExportMutation$data;
  variables: ExportMutation$variables;
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
    "concreteType": "ExportOrganizationPayload",
    "kind": "LinkedField",
    "name": "exportOrganization",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Task",
        "kind": "LinkedField",
        "name": "task",
        "plural": false,
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
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ExportMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ExportMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "831407632f4d7a821c529327c381381fcee3322b951d93778548b2632f18ddee",
    "metadata": {},
    "name": "ExportMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "600ef4fa584feca3a7c972c774b6b97a";

export default node;
