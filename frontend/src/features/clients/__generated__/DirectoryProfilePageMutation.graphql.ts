/**
 * @generated SignedSource<<1ed3a4aecefb127dc87243ebb3982f54>>
 * @relayHash 95c52d7ba93f53823d95cae379327f0a
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 7248da69ebb3f9e59e69faa8aa570512ce020f4598ffca7620fc49ecac2ee5e7

import type { ConcreteRequest } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
export type UpdatePartnerProfileInput = {
  city?: string | null | undefined;
  country?: string | null | undefined;
  description?: string | null | undefined;
  headline?: string | null | undefined;
  languages?: ReadonlyArray<Locale> | null | undefined;
  listed?: boolean | null | undefined;
  organizationId: string;
  skills?: ReadonlyArray<string> | null | undefined;
  takesQuoteRequests?: boolean | null | undefined;
  website?: string | null | undefined;
};
export type DirectoryProfilePageMutation$variables = {
  input: UpdatePartnerProfileInput;
};
export type DirectoryProfilePageMutation$data = {
  readonly updatePartnerProfile: {
    readonly profile: {
      readonly city: string;
      readonly country: string;
      readonly description: string;
      readonly headline: string;
      readonly id: string;
      readonly languages: ReadonlyArray<Locale>;
      readonly listed: boolean;
      readonly skills: ReadonlyArray<string>;
      readonly website: string;
    };
  };
};
export type DirectoryProfilePageMutation = {
  response: DirectoryProfilePageMutation$data;
  variables: DirectoryProfilePageMutation$variables;
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
    "concreteType": "UpdatePartnerProfilePayload",
    "kind": "LinkedField",
    "name": "updatePartnerProfile",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "PartnerProfile",
        "kind": "LinkedField",
        "name": "profile",
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
            "name": "headline",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "description",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "website",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "city",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "country",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "skills",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "languages",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "listed",
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
    "name": "DirectoryProfilePageMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "DirectoryProfilePageMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "7248da69ebb3f9e59e69faa8aa570512ce020f4598ffca7620fc49ecac2ee5e7",
    "metadata": {},
    "name": "DirectoryProfilePageMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "e0e74b60a077ffd469cc6752069c4955";

export default node;
