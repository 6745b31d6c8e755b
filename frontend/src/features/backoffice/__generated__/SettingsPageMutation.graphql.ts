/**
 * @generated SignedSource<<70a2769f2ef20779ac57c633f2a36901>>
 * @relayHash 242d14184013af78c3963f7b365e68a2
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 4e8e5284fc2845d4f7865804fad18734d22ee2e46355afdb165c8e6dbe5cc8b4

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
      readonly name: string;
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
    "id": "4e8e5284fc2845d4f7865804fad18734d22ee2e46355afdb165c8e6dbe5cc8b4",
    "metadata": {},
    "name": "SettingsPageMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "f5c929f6d1051f6f3b2d4b19f356d37c";

export default node;
