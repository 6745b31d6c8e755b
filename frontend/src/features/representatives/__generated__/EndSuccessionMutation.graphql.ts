/**
 * @generated SignedSource<<593edc356b1915253fc96fa408a4b563>>
 * @relayHash 74949ead208fc26039a4b94bc878c74c
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 60d88eda46064cf25cbe9c2abc71d7f06519751aa4e0e13be2eeaed6d3758496

import type { ConcreteRequest } from 'relay-runtime';
export type EndSuccessionInput = {
  successionId: string;
};
export type EndSuccessionMutation$variables = {
  input: EndSuccessionInput;
};
export type EndSuccessionMutation$data = {
  readonly endSuccession: {
    readonly viewer: {
      readonly successions: ReadonlyArray<{
        readonly id: string;
      }>;
    };
  };
};
export type EndSuccessionMutation = {
  response: EndSuccessionMutation$data;
  variables: EndSuccessionMutation$variables;
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
    "concreteType": "EndSuccessionPayload",
    "kind": "LinkedField",
    "name": "endSuccession",
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
            "concreteType": "Succession",
            "kind": "LinkedField",
            "name": "successions",
            "plural": true,
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
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "EndSuccessionMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "EndSuccessionMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "60d88eda46064cf25cbe9c2abc71d7f06519751aa4e0e13be2eeaed6d3758496",
    "metadata": {},
    "name": "EndSuccessionMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "6c02ba2e71e0eb8d17bd59f3ac77cc3e";

export default node;
