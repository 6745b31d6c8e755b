/**
 * @generated SignedSource<<d82dfaaa9c963bab0137a08ec45159e6>>
 * @relayHash 15c99679eb376a6768a3375e3aaaee9b
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 2bf07c85288d1a8bb26a60a7f5685e4bef0ce63c6ea9654b9705afd6f3ee0b89

import type { ConcreteRequest } from 'relay-runtime';
export type DeleteTeamInput = {
  teamId: string;
};
export type DeleteTeamMutation$variables = {
  input: DeleteTeamInput;
};
export type DeleteTeamMutation$data = {
  readonly deleteTeam: {
    readonly deletedTeamId: string;
  };
};
export type DeleteTeamMutation = {
  response: DeleteTeamMutation$data;
  variables: DeleteTeamMutation$variables;
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
    "concreteType": "DeleteTeamPayload",
    "kind": "LinkedField",
    "name": "deleteTeam",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "deletedTeamId",
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
    "name": "DeleteTeamMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "DeleteTeamMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "2bf07c85288d1a8bb26a60a7f5685e4bef0ce63c6ea9654b9705afd6f3ee0b89",
    "metadata": {},
    "name": "DeleteTeamMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "9b3148a9e3a3b36f04248769aae0e5d2";

export default node;
