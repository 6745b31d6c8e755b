/**
 * @generated SignedSource<<54cf849ae188eba24f06d813b93d940c>>
 * @relayHash 63bd0081cb30e62a8a50ffddbf4b7353
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 0aa44fb46cdd181a2bccc19d796ea520119b2d0ee1b89be683775150c7fa9d5a

import type { ConcreteRequest } from 'relay-runtime';
export type PartnerLinkStatus = "ACTIVE" | "ENDED" | "EXPIRED" | "PENDING" | "REFUSED" | "WITHDRAWN";
export type ResendPartnerLinkInput = {
  linkId: string;
};
export type ResendLinkMutation$variables = {
  input: ResendPartnerLinkInput;
};
export type ResendLinkMutation$data = {
  readonly resendPartnerLink: {
    readonly link: {
      readonly expiresAt: string | null | undefined;
      readonly id: string;
      readonly status: PartnerLinkStatus;
    };
  };
};
export type ResendLinkMutation = {
  response: ResendLinkMutation$data;
  variables: ResendLinkMutation$variables;
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
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "ResendPartnerLinkPayload",
    "kind": "LinkedField",
    "name": "resendPartnerLink",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "PartnerLink",
        "kind": "LinkedField",
        "name": "link",
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
            "name": "status",
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
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ResendLinkMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ResendLinkMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "0aa44fb46cdd181a2bccc19d796ea520119b2d0ee1b89be683775150c7fa9d5a",
    "metadata": {},
    "name": "ResendLinkMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "d35cf0cf7dfb70fec4f0af5ac03e55f4";

export default node;
