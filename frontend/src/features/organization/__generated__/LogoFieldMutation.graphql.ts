/**
 * @generated SignedSource<<7247c1bf202d030ebc680dafb24fdb98>>
 * @relayHash 0488c2974fb5e893eb6fb777721f078c
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 8c8d90a01d05b135e454fbffb127601a85c65a3ed0d10e2043e1860f1db2a3d5

import type { ConcreteRequest } from 'relay-runtime';
export type SetLogoInput = {
  image: string;
  organizationId: string;
};
export type LogoFieldMutation$variables = {
  input: SetLogoInput;
};
export type LogoFieldMutation$data = {
  readonly setLogo: {
    readonly organization: {
      readonly id: string;
      readonly logoUrl: string | null | undefined;
      readonly viewerMembership: {
        readonly organizationLogoUrl: string | null | undefined;
      } | null | undefined;
    };
  };
};
export type LogoFieldMutation = {
  response: LogoFieldMutation$data;
  variables: LogoFieldMutation$variables;
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
    "name": "LogoFieldMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "SetLogoPayload",
        "kind": "LinkedField",
        "name": "setLogo",
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
    "name": "LogoFieldMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "SetLogoPayload",
        "kind": "LinkedField",
        "name": "setLogo",
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
    "id": "8c8d90a01d05b135e454fbffb127601a85c65a3ed0d10e2043e1860f1db2a3d5",
    "metadata": {},
    "name": "LogoFieldMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "1168a71c9ecb68193503de2880433f20";

export default node;
