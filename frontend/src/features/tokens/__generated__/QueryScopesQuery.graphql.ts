/**
 * @generated SignedSource<<846f2c6160872b11cd20bcafd1ed119a>>
 * @relayHash 2d39292193eda44cb54044ea9a395566
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 353d144d79948c7e93d246e525578caf2155c84f16dc6190d64d47e779af90b3

import type { ConcreteRequest } from 'relay-runtime';
export type QueryScopesQuery$variables = {
  query: string;
};
export type QueryScopesQuery$data = {
  readonly scopesForQuery: {
    readonly clients: boolean;
    readonly impossible: ReadonlyArray<string>;
    readonly scopes: ReadonlyArray<string>;
  };
};
export type QueryScopesQuery = {
  response: QueryScopesQuery$data;
  variables: QueryScopesQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "query"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "query",
        "variableName": "query"
      }
    ],
    "concreteType": "ScopeSuggestion",
    "kind": "LinkedField",
    "name": "scopesForQuery",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "scopes",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "clients",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "impossible",
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
    "name": "QueryScopesQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "QueryScopesQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "353d144d79948c7e93d246e525578caf2155c84f16dc6190d64d47e779af90b3",
    "metadata": {},
    "name": "QueryScopesQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "6d27d0318d6f5740eb265fae01fff3eb";

export default node;
