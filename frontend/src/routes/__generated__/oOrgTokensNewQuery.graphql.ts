/**
 * @generated SignedSource<<9cd494e8478af7d0b3efdccfa27630fd>>
 * @relayHash 14adc402b159ad219d2f19fb454a5f5a
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 3f4e360f75da99d76514f567c400495bf6a23eb2b7a0911766bac575f524ec07

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type oOrgTokensNewQuery$variables = {
  org: string;
};
export type oOrgTokensNewQuery$data = {
  readonly organization: {
    readonly " $fragmentSpreads": FragmentRefs<"NewTokenPage_organization">;
  } | null | undefined;
  readonly " $fragmentSpreads": FragmentRefs<"NewTokenPage_query">;
};
export type oOrgTokensNewQuery = {
  response: oOrgTokensNewQuery$data;
  variables: oOrgTokensNewQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "org"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "slug",
    "variableName": "org"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "oOrgTokensNewQuery",
    "selections": [
      {
        "args": null,
        "kind": "FragmentSpread",
        "name": "NewTokenPage_query"
      },
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Organization",
        "kind": "LinkedField",
        "name": "organization",
        "plural": false,
        "selections": [
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "NewTokenPage_organization"
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
    "name": "oOrgTokensNewQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "ApiScope",
        "kind": "LinkedField",
        "name": "apiScopes",
        "plural": true,
        "selections": [
          (v2/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "ApiTokenTemplate",
        "kind": "LinkedField",
        "name": "apiTokenTemplates",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "key",
            "storageKey": null
          },
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
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Organization",
        "kind": "LinkedField",
        "name": "organization",
        "plural": false,
        "selections": [
          (v3/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "slug",
            "storageKey": null
          },
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "viewerCanCreateTokens",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "viewerCanReadClients",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Membership",
            "kind": "LinkedField",
            "name": "viewerMembership",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "billingAccess",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Role",
                "kind": "LinkedField",
                "name": "role",
                "plural": false,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "permissions",
                    "storageKey": null
                  },
                  (v3/*:: as any*/)
                ],
                "storageKey": null
              },
              (v3/*:: as any*/)
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "3f4e360f75da99d76514f567c400495bf6a23eb2b7a0911766bac575f524ec07",
    "metadata": {},
    "name": "oOrgTokensNewQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "1a657d47121442e3acb8061eb6222db0";

export default node;
