/**
 * @generated SignedSource<<50d591d57507bb7adab720e4bdf1749a>>
 * @relayHash 47e6dd11e240b8f4378ce840b8e5440d
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 828e00a0b70ac4b2f21fff9e0c2185b18c33860995403c6c9c8011338b233eba

import type { ConcreteRequest } from 'relay-runtime';
export type SetContactPreferencesInput = {
  membershipId: string;
  notifyBilling?: boolean | null | undefined;
  notifyProducts?: boolean | null | undefined;
};
export type ContactPreferencesMutation$variables = {
  input: SetContactPreferencesInput;
};
export type ContactPreferencesMutation$data = {
  readonly setContactPreferences: {
    readonly membership: {
      readonly id: string;
      readonly notifyBilling: boolean;
      readonly notifyProducts: boolean;
    };
  };
};
export type ContactPreferencesMutation = {
  response: ContactPreferencesMutation$data;
  variables: ContactPreferencesMutation$variables;
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
    "concreteType": "SetContactPreferencesPayload",
    "kind": "LinkedField",
    "name": "setContactPreferences",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Membership",
        "kind": "LinkedField",
        "name": "membership",
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
            "name": "notifyBilling",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "notifyProducts",
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
    "name": "ContactPreferencesMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ContactPreferencesMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "828e00a0b70ac4b2f21fff9e0c2185b18c33860995403c6c9c8011338b233eba",
    "metadata": {},
    "name": "ContactPreferencesMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "ffadb6d709b3954f1a67327b20757675";

export default node;
