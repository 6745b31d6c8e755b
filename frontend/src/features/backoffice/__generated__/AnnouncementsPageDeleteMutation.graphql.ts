/**
 * @generated SignedSource<<bda3b7f8596f574b26b483b21cde9560>>
 * @relayHash 75dad39748ced0c77c28abbb6bcc3596
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 2309acaff6682015f888611b1c68ed4479279cecc61dc2a6e007300631084897

import type { ConcreteRequest } from 'relay-runtime';
export type DeleteAnnouncementInput = {
  announcementId: string;
};
export type AnnouncementsPageDeleteMutation$variables = {
  input: DeleteAnnouncementInput;
};
export type AnnouncementsPageDeleteMutation$data = {
  readonly deleteAnnouncement: {
    readonly deletedAnnouncementId: string;
  };
};
export type AnnouncementsPageDeleteMutation = {
  response: AnnouncementsPageDeleteMutation$data;
  variables: AnnouncementsPageDeleteMutation$variables;
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
    "concreteType": "DeleteAnnouncementPayload",
    "kind": "LinkedField",
    "name": "deleteAnnouncement",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "deletedAnnouncementId",
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
    "name": "AnnouncementsPageDeleteMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "AnnouncementsPageDeleteMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "2309acaff6682015f888611b1c68ed4479279cecc61dc2a6e007300631084897",
    "metadata": {},
    "name": "AnnouncementsPageDeleteMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "a2cd00bd88ce6a47d3f96b4b6793249e";

export default node;
