/**
 * @generated SignedSource<<de31be0e6372557cb9a6a45d9bad1d12>>
 * @relayHash 98cde80bc29588075dc18458c5faa061
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 5b83e48ecae524d5ba9b35b1bdf6d3552b357cbedb478d1af562e417340babd9

import type { ConcreteRequest } from 'relay-runtime';
export type ResendConfirmationInput = {
  email: string;
};
export type resendMutation$variables = {
  input: ResendConfirmationInput;
};
export type resendMutation$data = {
  readonly resendConfirmation: {
    readonly email: string;
  };
};
export type resendMutation = {
  response: resendMutation$data;
  variables: resendMutation$variables;
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
    "concreteType": "ResendConfirmationPayload",
    "kind": "LinkedField",
    "name": "resendConfirmation",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "email",
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
    "name": "resendMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "resendMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "5b83e48ecae524d5ba9b35b1bdf6d3552b357cbedb478d1af562e417340babd9",
    "metadata": {},
    "name": "resendMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "24b27217edf2ac956471ce86a514301f";

export default node;
