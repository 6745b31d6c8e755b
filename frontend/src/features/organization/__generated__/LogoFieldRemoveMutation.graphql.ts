/**
 * @generated SignedSource<<505181b4a9ea6a23609188378ae15150>>
 * @relayHash 8cf791d2173fdf576e9ee0cfea9c258a
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 0dcb230bec16c91cc5504a09a6f9e20b609731e3cb3e0e422067add886637c9a

import type { ConcreteRequest } from 'relay-runtime';
export type RemoveLogoInput = {
  organizationId: string;
};
export type LogoFieldRemoveMutation$variables = {
  input: RemoveLogoInput;
};
export type LogoFieldRemoveMutation$data = {
  readonly removeLogo: {
    readonly organization: {
      readonly id: string;
      readonly logoUrl: string | null | undefined;
      readonly viewerMembership: {
        readonly organizationLogoUrl: string | null | undefined;
      } | null | undefined;
    };
  };
};
export type LogoFieldRemoveMutation = {
  response: LogoFieldRemoveMutation$data;
  variables: LogoFieldRemoveMutation$variables;
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
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "logoUrl",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "organizationLogoUrl",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "LogoFieldRemoveMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "RemoveLogoPayload",
        "kind": "LinkedField",
        "name": "removeLogo",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Organization",
            "kind": "LinkedField",
            "name": "organization",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Membership",
                "kind": "LinkedField",
                "name": "viewerMembership",
                "plural": false,
                "selections": [
                  (v4/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "LogoFieldRemoveMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "RemoveLogoPayload",
        "kind": "LinkedField",
        "name": "removeLogo",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Organization",
            "kind": "LinkedField",
            "name": "organization",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Membership",
                "kind": "LinkedField",
                "name": "viewerMembership",
                "plural": false,
                "selections": [
                  (v4/*:: as any*/),
                  (v2/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "0dcb230bec16c91cc5504a09a6f9e20b609731e3cb3e0e422067add886637c9a",
    "metadata": {},
    "name": "LogoFieldRemoveMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "fd0bb26e858274f7b300c73e1d390499";

export default node;
