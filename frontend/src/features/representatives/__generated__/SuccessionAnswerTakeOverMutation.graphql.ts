/**
 * @generated SignedSource<<0c5ea1a5dd37c56d137bec4e95cd058a>>
 * @relayHash 5a6fd585f46867dbec75ef1c0d17d6e3
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID cdc9e61b05429d6fee1c836adc636e5528e8aaa8de78e412b142b00c33c4ad48

import type { ConcreteRequest } from 'relay-runtime';
export type TakeOverInput = {
  successionId: string;
};
export type SuccessionAnswerTakeOverMutation$variables = {
  input: TakeOverInput;
};
export type SuccessionAnswerTakeOverMutation$data = {
  readonly takeOver: {
    readonly organization: {
      readonly id: string;
    };
    readonly viewer: {
      readonly successions: ReadonlyArray<{
        readonly id: string;
      }>;
    };
  };
};
export type SuccessionAnswerTakeOverMutation = {
  response: SuccessionAnswerTakeOverMutation$data;
  variables: SuccessionAnswerTakeOverMutation$variables;
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
    "args": null,
    "kind": "ScalarField",
    "name": "id",
    "storageKey": null
  }
],
v2 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "TakeOverPayload",
    "kind": "LinkedField",
    "name": "takeOver",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Organization",
        "kind": "LinkedField",
        "name": "organization",
        "plural": false,
        "selections": (v1/*:: as any*/),
        "storageKey": null
      },
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
            "concreteType": "Succession",
            "kind": "LinkedField",
            "name": "successions",
            "plural": true,
            "selections": (v1/*:: as any*/),
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
    "name": "SuccessionAnswerTakeOverMutation",
    "selections": (v2/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "SuccessionAnswerTakeOverMutation",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "id": "cdc9e61b05429d6fee1c836adc636e5528e8aaa8de78e412b142b00c33c4ad48",
    "metadata": {},
    "name": "SuccessionAnswerTakeOverMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "8dd5bc5aceefecc11dc772a654082918";

export default node;
