/**
 * @generated SignedSource<<1c83a1fc5d545f5fb6866e2836eb55e3>>
 * @relayHash 90bd0f4c61624decf5dcbfe81c03a314
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 18d9bb74dd1ecbe334bbfdf7cff56f44ba7142a20604b46f118023fd2f40ad25

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
export type ProviderLogoMutation$variables = {
  input: UpdateProviderSettingsInput;
};
export type ProviderLogoMutation$data = {
  readonly updateProviderSettings: {
    readonly settings: {
      readonly logoUrl: string | null | undefined;
    };
  };
};
export type ProviderLogoMutation = {
  response: ProviderLogoMutation$data;
  variables: ProviderLogoMutation$variables;
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
            "name": "logoUrl",
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
    "name": "ProviderLogoMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ProviderLogoMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "18d9bb74dd1ecbe334bbfdf7cff56f44ba7142a20604b46f118023fd2f40ad25",
    "metadata": {},
    "name": "ProviderLogoMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "ceb99e59959b879c69179055805b6cca";

export default node;
