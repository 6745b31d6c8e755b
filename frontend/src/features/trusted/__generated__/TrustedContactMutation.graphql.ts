/**
 * @generated SignedSource<<f487347da76aae83ed1afaad27aeef09>>
 * @relayHash a95a561cffb157101e94e85357b85a77
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 8d7173188a093f6e106032249ff9ec67aca4be4dd07a01d4a08032df091c9f32

import type { ConcreteRequest } from 'relay-runtime';
export type AnswerAsTrustedContactInput = {
  confirms?: boolean | null | undefined;
  token: string;
  willing?: boolean | null | undefined;
};
export type TrustedContactMutation$variables = {
  input: AnswerAsTrustedContactInput;
};
export type TrustedContactMutation$data = {
  readonly answerAsTrustedContact: {
    readonly preview: {
      readonly accepted: boolean;
      readonly askMessage: string;
      readonly confirmed: boolean | null | undefined;
      readonly contactName: string;
      readonly organizationName: string;
      readonly successorName: string | null | undefined;
    } | null | undefined;
  };
};
export type TrustedContactMutation = {
  response: TrustedContactMutation$data;
  variables: TrustedContactMutation$variables;
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
    "concreteType": "AnswerAsTrustedContactPayload",
    "kind": "LinkedField",
    "name": "answerAsTrustedContact",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "TrustedContactPreview",
        "kind": "LinkedField",
        "name": "preview",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "organizationName",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "contactName",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "accepted",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "successorName",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "askMessage",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "confirmed",
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
    "name": "TrustedContactMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "TrustedContactMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "8d7173188a093f6e106032249ff9ec67aca4be4dd07a01d4a08032df091c9f32",
    "metadata": {},
    "name": "TrustedContactMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "b337a61b1fd652735826f90179280bbe";

export default node;
