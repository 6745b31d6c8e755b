/**
 * @generated SignedSource<<f574feab477f82a45acfde9c56e688da>>
 * @relayHash 4428cd14485f97c5847b1e8875485cb3
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID cc6e9ad822a5f85dd8a13f84eb842e1e4f9f30df35b6318af9a9749ac8f4abb9

import type { ConcreteRequest } from 'relay-runtime';
export type AgreeToSuccessionInput = {
  successionId: string;
};
export type SuccessionAgreeMutation$variables = {
  input: AgreeToSuccessionInput;
};
export type SuccessionAgreeMutation$data = {
  readonly agreeToSuccession: {
    readonly succession: {
      readonly id: string;
    } | null | undefined;
  };
};
export type SuccessionAgreeMutation = {
  response: SuccessionAgreeMutation$data;
  variables: SuccessionAgreeMutation$variables;
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
    "concreteType": "SuccessionPayload",
    "kind": "LinkedField",
    "name": "agreeToSuccession",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Succession",
        "kind": "LinkedField",
        "name": "succession",
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
    "name": "SuccessionAgreeMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "SuccessionAgreeMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "cc6e9ad822a5f85dd8a13f84eb842e1e4f9f30df35b6318af9a9749ac8f4abb9",
    "metadata": {},
    "name": "SuccessionAgreeMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "04de5e434a7a50fe874eaad2bffe2d20";

export default node;
