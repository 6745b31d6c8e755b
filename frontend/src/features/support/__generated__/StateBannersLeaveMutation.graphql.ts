/**
 * @generated SignedSource<<ad2da9a3fd3f1893ed7353946b339d00>>
 * @relayHash 4188e0b134a1f6fc90d06ebed337a403
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 6fd6ded1d5866d62965494b533af003b50781911e664ee9be18752a69f30c8fa

import type { ConcreteRequest } from 'relay-runtime';
export type LeaveSupportInput = {
  supportGrantId: string;
};
export type StateBannersLeaveMutation$variables = {
  input: LeaveSupportInput;
};
export type StateBannersLeaveMutation$data = {
  readonly leaveSupport: {
    readonly supportGrant: {
      readonly id: string;
      readonly viewerInside: boolean;
    };
  };
};
export type StateBannersLeaveMutation = {
  response: StateBannersLeaveMutation$data;
  variables: StateBannersLeaveMutation$variables;
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
    "concreteType": "LeaveSupportPayload",
    "kind": "LinkedField",
    "name": "leaveSupport",
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
    "name": "StateBannersLeaveMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "StateBannersLeaveMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "6fd6ded1d5866d62965494b533af003b50781911e664ee9be18752a69f30c8fa",
    "metadata": {},
    "name": "StateBannersLeaveMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "36c7ff64e92475c282f8599866ddddd9";

export default node;
