/**
 * @generated SignedSource<<eddbd0ab3f1c41ce629553acadef8837>>
 * @relayHash 48df689513e73114680d35fdac0da3ce
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 179d1436129b8d811ac042f65827515acbbe66663e08990ebbd4e38374769871

import type { ConcreteRequest } from 'relay-runtime';
export type ProvePasswordInput = {
  password: string;
};
export type StepUpMutation$variables = {
  input: ProvePasswordInput;
};
export type StepUpMutation$data = {
  readonly provePassword: {
    readonly viewer: {
      readonly provedUntil: string | null | undefined;
    };
  };
};
export type StepUpMutation = {
  response: StepUpMutation$data;
  variables: StepUpMutation$variables;
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
    "concreteType": "ProvePasswordPayload",
    "kind": "LinkedField",
    "name": "provePassword",
    "plural": false,
    "selections": [
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
            "name": "provedUntil",
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
    "name": "StepUpMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "StepUpMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "179d1436129b8d811ac042f65827515acbbe66663e08990ebbd4e38374769871",
    "metadata": {},
    "name": "StepUpMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "93eb703123075e6e11d16013d3f83234";

export default node;
