/**
 * @generated SignedSource<<613ae93d49f1a1bcde360a646e4cecda>>
 * @relayHash ef77025946c607e0eb484aaa8669fba6
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 12aa6678cd914ac98f5bbb7651ad7d20fedccfe47f560bae483cfcbb3a4c11d5

import type { ConcreteRequest } from 'relay-runtime';
export type UpdateApiTokenInput = {
  allowedNetworks?: ReadonlyArray<string> | null | undefined;
  name?: string | null | undefined;
  tokenId: string;
};
export type ChangeTokenMutation$variables = {
  input: UpdateApiTokenInput;
};
export type ChangeTokenMutation$data = {
  readonly updateApiToken: {
    readonly token: {
      readonly allowedNetworks: ReadonlyArray<string>;
      readonly name: string;
    };
  };
};
export type ChangeTokenMutation = {
  response: ChangeTokenMutation$data;
  variables: ChangeTokenMutation$variables;
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
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "allowedNetworks",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ChangeTokenMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "UpdateApiTokenPayload",
        "kind": "LinkedField",
        "name": "updateApiToken",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "ApiToken",
            "kind": "LinkedField",
            "name": "token",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              (v3/*:: as any*/)
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ChangeTokenMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "UpdateApiTokenPayload",
        "kind": "LinkedField",
        "name": "updateApiToken",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "ApiToken",
            "kind": "LinkedField",
            "name": "token",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              (v3/*:: as any*/),
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
    ]
  },
  "params": {
    "id": "12aa6678cd914ac98f5bbb7651ad7d20fedccfe47f560bae483cfcbb3a4c11d5",
    "metadata": {},
    "name": "ChangeTokenMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "711b37febf838493effb472715ce6383";

export default node;
