/**
 * @generated SignedSource<<54eda9034dd2f2118e26a1442f043b50>>
 * @relayHash 20c19bd197e876cafbbcacd2fb3af616
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 4b4667ed857139e471fcbd4e1c148b241f1b9ba30465d8954aa95bbc014c1eb4

import type { ConcreteRequest } from 'relay-runtime';
export type TaskKind = "ACTIVITY_EXPORT" | "ORGANIZATION_EXPORT" | "PRODUCT_EXPORT" | "PRODUCT_LOCKING" | "PRODUCT_TAGGING";
export type TaskStatus = "CANCELLED" | "DONE" | "FAILED" | "PENDING" | "RUNNING";
export type ExportQuery$variables = {
  id: string;
};
export type ExportQuery$data = {
  readonly tasks: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly downloadUrl: string | null | undefined;
        readonly expiresAt: string | null | undefined;
        readonly failure: string;
        readonly failureReason: string;
        readonly fileName: string;
        readonly finishedAt: string | null | undefined;
        readonly id: string;
        readonly kind: TaskKind;
        readonly progress: number;
        readonly status: TaskStatus;
      };
    }>;
  };
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
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "first",
        "value": 50
      },
      {
        "kind": "Variable",
        "name": "organizationId",
        "variableName": "id"
      }
    ],
    "concreteType": "TaskConnection",
    "kind": "LinkedField",
    "name": "tasks",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "TaskEdge",
        "kind": "LinkedField",
        "name": "edges",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Task",
            "kind": "LinkedField",
            "name": "node",
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
                "name": "kind",
                "storageKey": null
              },
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
                "name": "failure",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "failureReason",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "fileName",
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
                "name": "finishedAt",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "expiresAt",
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
    "name": "ExportQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ExportQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "4b4667ed857139e471fcbd4e1c148b241f1b9ba30465d8954aa95bbc014c1eb4",
    "metadata": {},
    "name": "ExportQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "401fb7e7ba4dffdccefb26da5905db6c";

export default node;
