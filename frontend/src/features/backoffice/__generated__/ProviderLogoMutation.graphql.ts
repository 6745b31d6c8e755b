/**
 * @generated SignedSource<<84fa71e62739d5960084682647a78f28>>
 * @relayHash 8c38546e9a1edcea45f0ccaef8cdb0bb
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID ef1dd9e3bb3d4af41f04c4846cdfda7d35f470eada7f6b1df12cd372c2f12c85

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
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
      readonly " $fragmentSpreads": FragmentRefs<"ProviderLogo_settings">;
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
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ProviderLogoMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
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
                "args": null,
                "kind": "FragmentSpread",
                "name": "ProviderLogo_settings"
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ProviderLogoMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
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
                "name": "effectiveName",
                "storageKey": null
              },
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
    ]
  },
  "params": {
    "id": "ef1dd9e3bb3d4af41f04c4846cdfda7d35f470eada7f6b1df12cd372c2f12c85",
    "metadata": {},
    "name": "ProviderLogoMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "4e7c243fd8809c6e1fb2eb041c0c07a3";

export default node;
