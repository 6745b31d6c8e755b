/**
 * @generated SignedSource<<34484ba51702c8e391ac1eab041b86bc>>
 * @relayHash d5f2ec1dc13c963f658b99145badfd53
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID a521324f7c36ba737ef3e17454fba7705232c56721044485322bd0818e708556

import type { ConcreteRequest } from 'relay-runtime';
export type PublishTermsInput = {
  termsId: string;
};
export type TermsPagePublishMutation$variables = {
  input: PublishTermsInput;
};
export type TermsPagePublishMutation$data = {
  readonly publishTerms: {
    readonly terms: {
      readonly id: string;
      readonly publishedAt: string | null | undefined;
    };
  };
};
export type TermsPagePublishMutation = {
  response: TermsPagePublishMutation$data;
  variables: TermsPagePublishMutation$variables;
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
    "concreteType": "PublishTermsPayload",
    "kind": "LinkedField",
    "name": "publishTerms",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "TermsVersion",
        "kind": "LinkedField",
        "name": "terms",
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
            "name": "publishedAt",
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
    "name": "TermsPagePublishMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "TermsPagePublishMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "a521324f7c36ba737ef3e17454fba7705232c56721044485322bd0818e708556",
    "metadata": {},
    "name": "TermsPagePublishMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "23a426366ef883a872ca0c8d71e095ec";

export default node;
