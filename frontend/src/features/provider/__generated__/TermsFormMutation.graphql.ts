/**
 * @generated SignedSource<<4485669c19f84b54b7bfd251d96795d6>>
 * @relayHash 9e64ce95b81966117296b0a53f9e7cf9
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID a1d44057aa3d2e1c9895329b8eab4f7ab72dc57b7fa27d14782fad900ae6baa6

import type { ConcreteRequest } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
export type SaveTermsInput = {
  summary?: string;
  termsId?: string | null | undefined;
  texts: ReadonlyArray<TermsTextInput>;
  version: string;
};
export type TermsTextInput = {
  locale: Locale;
  text: string;
};
export type TermsFormMutation$variables = {
  input: SaveTermsInput;
};
export type TermsFormMutation$data = {
  readonly saveTerms: {
    readonly terms: {
      readonly id: string;
    };
  };
};
export type TermsFormMutation = {
  response: TermsFormMutation$data;
  variables: TermsFormMutation$variables;
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
    "concreteType": "SaveTermsPayload",
    "kind": "LinkedField",
    "name": "saveTerms",
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
    "name": "TermsFormMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "TermsFormMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "a1d44057aa3d2e1c9895329b8eab4f7ab72dc57b7fa27d14782fad900ae6baa6",
    "metadata": {},
    "name": "TermsFormMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "59c9d74010f276a8deafeadf80b7edba";

export default node;
