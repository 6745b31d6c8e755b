/**
 * @generated SignedSource<<5a521f3a0a129d9b294010dfb6245460>>
 * @relayHash 5b6850da889fb9cb3045209ad1dd3f22
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 4790fc309f9dc58fd155ce90ee1ae428dd49218bf9646cc35b2cbde146bed0ad

import type { ConcreteRequest } from 'relay-runtime';
export type UpdateProviderSettingsInput = {
  hue?: number | null | undefined;
  imprintUrl?: string | null | undefined;
  logo?: string | null | undefined;
  name?: string | null | undefined;
  privacyUrl?: string | null | undefined;
  senderName?: string | null | undefined;
  statusUrl?: string | null | undefined;
  successionDays?: number | null | undefined;
  supportUrl?: string | null | undefined;
};
export type SettingsPageMutation$variables = {
  input: UpdateProviderSettingsInput;
};
export type SettingsPageMutation$data = {
  readonly updateProviderSettings: {
    readonly settings: {
      readonly effectiveName: string;
      readonly hue: number | null | undefined;
      readonly imprintUrl: string;
      readonly name: string;
      readonly privacyUrl: string;
      readonly senderName: string;
      readonly statusUrl: string;
      readonly successionDays: number;
      readonly supportUrl: string;
    };
  };
};
export type SettingsPageMutation = {
  response: SettingsPageMutation$data;
  variables: SettingsPageMutation$variables;
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
    "concreteType": "UpdateProviderSettingsPayload",
    "kind": "LinkedField",
    "name": "updateProviderSettings",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "ProviderSettings",
        "kind": "LinkedField",
        "name": "settings",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "name",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "effectiveName",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "hue",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "senderName",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "supportUrl",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "statusUrl",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "imprintUrl",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "privacyUrl",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "successionDays",
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
    "name": "SettingsPageMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "SettingsPageMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "4790fc309f9dc58fd155ce90ee1ae428dd49218bf9646cc35b2cbde146bed0ad",
    "metadata": {},
    "name": "SettingsPageMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "427024198520dbd4f268115aae3c7ae5";

export default node;
