/**
 * @generated SignedSource<<b7f706dbdc71ba746d6fcb14ef1d1cdd>>
 * @relayHash cf4643d481d1502bd322a1f9aa85cf0c
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 7008b43247ac865f284ac3e75dc0e67646c4ff7e4212150fe20800319e4c3aa2

import type { ConcreteRequest } from 'relay-runtime';
export type StepUpQuery$variables = Record<PropertyKey, never>;
export type StepUpQuery$data = {
  readonly viewer: {
    readonly provedUntil: string | null | undefined;
  } | null | undefined;
};
export type StepUpQuery = {
  response: StepUpQuery$data;
  variables: StepUpQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
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
        "kind": "ScalarField",
        "name": "provedUntil",
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "StepUpQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "StepUpQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "7008b43247ac865f284ac3e75dc0e67646c4ff7e4212150fe20800319e4c3aa2",
    "metadata": {},
    "name": "StepUpQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "08a62aa84b4d9544dd18a1b8954cd863";

export default node;
