/**
 * @generated SignedSource<<10cb23a0fbfd7e07e2aeecf2bbfdc881>>
 * @relayHash 396ac91b08c4579868db646ca3212f51
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID ec5319ebad1d5aa48c93a2a93f5284bb263d9f722de67dbab5011f2f5ce05575

import type { ConcreteRequest } from 'relay-runtime';
export type RefusePartnerRequestInput = {
  token: string;
};
export type RequestPageRefuseMutation$variables = {
  input: RefusePartnerRequestInput;
};
export type RequestPageRefuseMutation$data = {
  readonly refusePartnerRequest: {
    readonly partnerName: string;
  };
};
export type RequestPageRefuseMutation = {
  response: RequestPageRefuseMutation$data;
  variables: RequestPageRefuseMutation$variables;
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
    "concreteType": "RefusePartnerRequestPayload",
    "kind": "LinkedField",
    "name": "refusePartnerRequest",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "partnerName",
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
    "name": "RequestPageRefuseMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "RequestPageRefuseMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "ec5319ebad1d5aa48c93a2a93f5284bb263d9f722de67dbab5011f2f5ce05575",
    "metadata": {},
    "name": "RequestPageRefuseMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "b569df3be6c67906736e479c44cff8eb";

export default node;
