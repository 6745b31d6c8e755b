/**
 * @generated SignedSource<<0613773152fd6abfe9c2728c23363a1a>>
 * @relayHash e5218e248512d609d93fcadabe052f6f
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID c84818eeb75c7ac8e4ed2bb5270453c2067b21cfdd7442703d0c19d459aa78bc

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
      readonly logoUrl: string | null | undefined;
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
            "name": "logoUrl",
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
    "id": "c84818eeb75c7ac8e4ed2bb5270453c2067b21cfdd7442703d0c19d459aa78bc",
    "metadata": {},
    "name": "SettingsPageMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "5f8a0191694a717e7b22a2c3f16a3e9c";

export default node;
