/**
 * @generated SignedSource<<0e3c3062f95e13e38714e7fb56be0f05>>
 * @relayHash 32f78d1caada9c0eee17effa2aa84cdb
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 401c19d5d1b124a37570eef098d3924b111700db5c666ad04fe1c8d77efc7023

import type { ConcreteRequest } from 'relay-runtime';
export type SetLogoInput = {
  image: string;
  organizationId: string;
};
export type LogoFormMutation$variables = {
  input: SetLogoInput;
};
export type LogoFormMutation$data = {
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
export type LogoFormMutation = {
  response: LogoFormMutation$data;
  variables: LogoFormMutation$variables;
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
    "name": "LogoFormMutation",
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
    "name": "LogoFormMutation",
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
    "id": "401c19d5d1b124a37570eef098d3924b111700db5c666ad04fe1c8d77efc7023",
    "metadata": {},
    "name": "LogoFormMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "5ad123227eded82e7bb13d0cc4fea0dd";

export default node;
