/**
 * @generated SignedSource<<d629e81918bbce7ea4eeb632397ee83f>>
 * @relayHash 53253a6a1f2976799b9bc3faf0e4ce9b
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID c1b2219c16fd9d12cee151eaaa5a83278371e08751d9810773b62dd1c355eeb8

import type { ConcreteRequest } from 'relay-runtime';
export type UpdateTeamInput = {
  color?: number | null | undefined;
  leaderMembershipId?: string | null | undefined;
  name?: string | null | undefined;
  teamId: string;
};
export type TeamDialogUpdateMutation$variables = {
  input: UpdateTeamInput;
};
export type TeamDialogUpdateMutation$data = {
  readonly updateTeam: {
    readonly team: {
      readonly color: number;
      readonly id: string;
      readonly name: string;
    };
  };
};
export type TeamDialogUpdateMutation = {
  response: TeamDialogUpdateMutation$data;
  variables: TeamDialogUpdateMutation$variables;
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
    "concreteType": "UpdateTeamPayload",
    "kind": "LinkedField",
    "name": "updateTeam",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Team",
        "kind": "LinkedField",
        "name": "team",
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
            "name": "name",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "color",
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
    "name": "TeamDialogUpdateMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "TeamDialogUpdateMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "c1b2219c16fd9d12cee151eaaa5a83278371e08751d9810773b62dd1c355eeb8",
    "metadata": {},
    "name": "TeamDialogUpdateMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "0524eb4d51587139205f38b60a5b9e54";

export default node;
