/**
 * @generated SignedSource<<9acbd9a8068beea670a02aa0698b4c62>>
 * @relayHash 803c9942ad08c35b3ffba462c3ac6b1f
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID a6b6400ec8a4171b426247ac9cb446f6027020d56a4fb0c4462aaa68ec6c3f30

import type { ConcreteRequest } from 'relay-runtime';
export type PartnerLinkStatus = "ACTIVE" | "ENDED" | "EXPIRED" | "PENDING" | "REFUSED" | "WITHDRAWN";
export type EndPartnerLinkInput = {
  linkId: string;
};
export type EndLinkMutation$variables = {
  input: EndPartnerLinkInput;
};
export type EndLinkMutation$data = {
  readonly endPartnerLink: {
    readonly link: {
      readonly endedAt: string | null | undefined;
      readonly expiresAt: string | null | undefined;
      readonly id: string;
      readonly status: PartnerLinkStatus;
      readonly viewerCanAnswer: boolean;
      readonly viewerCanAssign: boolean;
      readonly viewerCanChange: boolean;
      readonly viewerCanEnd: boolean;
    };
  };
};
export type EndLinkMutation = {
  response: EndLinkMutation$data;
  variables: EndLinkMutation$variables;
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
    "concreteType": "EndPartnerLinkPayload",
    "kind": "LinkedField",
    "name": "endPartnerLink",
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
            "name": "endedAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "expiresAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "viewerCanAnswer",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "viewerCanChange",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "viewerCanEnd",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "viewerCanAssign",
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
    "name": "EndLinkMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "EndLinkMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "a6b6400ec8a4171b426247ac9cb446f6027020d56a4fb0c4462aaa68ec6c3f30",
    "metadata": {},
    "name": "EndLinkMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "64d67c7472f84ec2d28c3035fa9b4233";

export default node;
