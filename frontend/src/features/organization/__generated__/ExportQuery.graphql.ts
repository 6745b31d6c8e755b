/**
 * @generated SignedSource<<6402339ca3bdbd7c7012ea7f5358a97f>>
 * @relayHash 1e7411a6ea3105378e4f12626bcdaad4
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 29c4bfdadb0d844709e6c27487c86f7abfa43fe839d81b4798e0fac62b012a63

import type { ConcreteRequest } from 'relay-runtime';
export type TaskStatus = "CANCELLED" | "DONE" | "FAILED" | "PENDING" | "RUNNING";
export type ExportQuery$variables = {
  id: string;
};
export type ExportQuery$data = {
  readonly node: {
    readonly task: {
      readonly downloadUrl: string | null | undefined;
      readonly fileName: string;
      readonly progress: number;
      readonly status: TaskStatus;
    } | null | undefined;
  } | null | undefined;
};
export type ExportQuery = {
  response: ExportQuery$data;
  variables: ExportQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
v2 = {
  "kind": "InlineFragment",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "status",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "progress",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "downloadUrl",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "fileName",
      "storageKey": null
    }
  ],
  "type": "Task",
  "abstractKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ExportQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          {
            "fragment": (v2/*:: as any*/),
            "kind": "AliasedInlineFragmentSpread",
            "name": "task"
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ExportQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "__typename",
            "storageKey": null
          },
          (v2/*:: as any*/),
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
    "id": "29c4bfdadb0d844709e6c27487c86f7abfa43fe839d81b4798e0fac62b012a63",
    "metadata": {},
    "name": "ExportQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "a8d13c9f21932cabceff635d4a5ac19e";

export default node;
