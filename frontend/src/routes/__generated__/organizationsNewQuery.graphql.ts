/**
 * @generated SignedSource<<4e274c8b49b9d38ec85c4d58ded6d5a4>>
 * @relayHash 940c94038313a44f6fa62255b8e925f7
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 8cb538d8e3d78b78d688f6a7e61c48b9edc990ef2bf3805b650340aa0daa6459

import type { ConcreteRequest } from 'relay-runtime';
export type organizationsNewQuery$variables = Record<PropertyKey, never>;
export type organizationsNewQuery$data = {
  readonly terms: {
    readonly version: string;
  } | null | undefined;
};
export type organizationsNewQuery = {
  response: organizationsNewQuery$data;
  variables: organizationsNewQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "version",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "organizationsNewQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "TermsVersion",
        "kind": "LinkedField",
        "name": "terms",
        "plural": false,
        "selections": [
          (v0/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "organizationsNewQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "TermsVersion",
        "kind": "LinkedField",
        "name": "terms",
        "plural": false,
        "selections": [
          (v0/*:: as any*/),
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
    ]
  },
  "params": {
    "id": "8cb538d8e3d78b78d688f6a7e61c48b9edc990ef2bf3805b650340aa0daa6459",
    "metadata": {},
    "name": "organizationsNewQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "123be09c98bd122d3b38d1233b2b32aa";

export default node;
