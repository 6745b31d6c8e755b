/**
 * @generated SignedSource<<5628bacdd07a104f407e071df5182a6b>>
 * @relayHash f0dc39d05eaaf7e10b1bd9cc39d2a5ee
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 7644694d58e0fa25081add4e04781311cda11df2329035210074fdec5b74d75c

import type { ConcreteRequest } from 'relay-runtime';
export type EnterSupportInput = {
  supportGrantId: string;
};
export type EnterSupportMutation$variables = {
  input: EnterSupportInput;
};
export type EnterSupportMutation$data = {
  readonly enterSupport: {
    readonly supportGrant: {
      readonly id: string;
      readonly viewerInside: boolean;
    };
  };
};
export type EnterSupportMutation = {
  response: EnterSupportMutation$data;
  variables: EnterSupportMutation$variables;
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
    "concreteType": "EnterSupportPayload",
    "kind": "LinkedField",
    "name": "enterSupport",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "SupportGrant",
        "kind": "LinkedField",
        "name": "supportGrant",
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
            "name": "viewerInside",
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
    "name": "EnterSupportMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "EnterSupportMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "7644694d58e0fa25081add4e04781311cda11df2329035210074fdec5b74d75c",
    "metadata": {},
    "name": "EnterSupportMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "aae35013c93938c0143a1387a00eea4f";

export default node;
