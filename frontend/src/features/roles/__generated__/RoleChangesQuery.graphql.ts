/**
 * @generated SignedSource<<8614a0b60d1fe176f0a484d9381865e5>>
 * @relayHash 88f224b4d0119af1b8993b72e94d1fa2
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 1c95b2b70053335d010ecc5c056838c27ab06607d82d08359c569dff33417930

import type { ConcreteRequest } from 'relay-runtime';
export type RoleChangesQuery$variables = {
  org: string;
  permissions: ReadonlyArray<string>;
  role: string;
};
export type RoleChangesQuery$data = {
  readonly organization: {
    readonly rolePreview: {
      readonly gained: ReadonlyArray<string>;
      readonly lost: ReadonlyArray<string>;
      readonly people: ReadonlyArray<{
        readonly id: string;
        readonly user: {
          readonly name: string;
        };
      }>;
      readonly peopleCount: number;
      readonly tokenCount: number;
    } | null | undefined;
  } | null | undefined;
};
export type RoleChangesQuery = {
  response: RoleChangesQuery$data;
  variables: RoleChangesQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "org"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "permissions"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "role"
},
v3 = [
  {
    "kind": "Variable",
    "name": "slug",
    "variableName": "org"
  }
],
v4 = [
  {
    "kind": "Variable",
    "name": "permissions",
    "variableName": "permissions"
  },
  {
    "kind": "Variable",
    "name": "roleId",
    "variableName": "role"
  }
],
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "gained",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "lost",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "peopleCount",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v10 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "tokenCount",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "RoleChangesQuery",
    "selections": [
      {
        "alias": null,
        "args": (v3/*:: as any*/),
        "concreteType": "Organization",
        "kind": "LinkedField",
        "name": "organization",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": (v4/*:: as any*/),
            "concreteType": "RolePreview",
            "kind": "LinkedField",
            "name": "rolePreview",
            "plural": false,
            "selections": [
              (v5/*:: as any*/),
              (v6/*:: as any*/),
              (v7/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Membership",
                "kind": "LinkedField",
                "name": "people",
                "plural": true,
                "selections": [
                  (v8/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "User",
                    "kind": "LinkedField",
                    "name": "user",
                    "plural": false,
                    "selections": [
                      (v9/*:: as any*/)
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              (v10/*:: as any*/)
            ],
            "storageKey": null
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
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v2/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "RoleChangesQuery",
    "selections": [
      {
        "alias": null,
        "args": (v3/*:: as any*/),
        "concreteType": "Organization",
        "kind": "LinkedField",
        "name": "organization",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": (v4/*:: as any*/),
            "concreteType": "RolePreview",
            "kind": "LinkedField",
            "name": "rolePreview",
            "plural": false,
            "selections": [
              (v5/*:: as any*/),
              (v6/*:: as any*/),
              (v7/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Membership",
                "kind": "LinkedField",
                "name": "people",
                "plural": true,
                "selections": [
                  (v8/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "User",
                    "kind": "LinkedField",
                    "name": "user",
                    "plural": false,
                    "selections": [
                      (v9/*:: as any*/),
                      (v8/*:: as any*/)
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              (v10/*:: as any*/)
            ],
            "storageKey": null
          },
          (v8/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "1c95b2b70053335d010ecc5c056838c27ab06607d82d08359c569dff33417930",
    "metadata": {},
    "name": "RoleChangesQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "b83c057fe8214537a1dfbb78292c5f1f";

export default node;
