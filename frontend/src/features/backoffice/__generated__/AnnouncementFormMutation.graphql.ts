/**
 * @generated SignedSource<<480b012544cbbc60e0ed152d82219dcc>>
 * @relayHash 4a7164b45fb272d37687cc1e45340051
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 9841118d768800d37fb023a4e5290b12f08f48695cc84de9b5ea35fac537985c

import type { ConcreteRequest } from 'relay-runtime';
export type AnnouncementLevel = "INFO" | "WARNING";
export type Locale = "de" | "en" | "es" | "fr" | "it";
export type SaveAnnouncementInput = {
  announcementId?: string | null | undefined;
  endsAt?: string | null | undefined;
  level: AnnouncementLevel;
  startsAt: string;
  texts: ReadonlyArray<LocalizedTextInput>;
  url?: string;
};
export type LocalizedTextInput = {
  locale: Locale;
  text: string;
};
export type AnnouncementFormMutation$variables = {
  input: SaveAnnouncementInput;
};
export type AnnouncementFormMutation$data = {
  readonly saveAnnouncement: {
    readonly announcement: {
      readonly id: string;
    };
  };
};
export type AnnouncementFormMutation = {
  response: AnnouncementFormMutation$data;
  variables: AnnouncementFormMutation$variables;
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
    "concreteType": "SaveAnnouncementPayload",
    "kind": "LinkedField",
    "name": "saveAnnouncement",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Announcement",
        "kind": "LinkedField",
        "name": "announcement",
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
    "name": "AnnouncementFormMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "AnnouncementFormMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "9841118d768800d37fb023a4e5290b12f08f48695cc84de9b5ea35fac537985c",
    "metadata": {},
    "name": "AnnouncementFormMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "5ea5d2e21f11db85a7d5fd4e63d7101c";

export default node;
