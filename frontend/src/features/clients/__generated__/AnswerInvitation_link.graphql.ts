/**
 * @generated SignedSource<<20e57aa489001abab0804e4b10e96a18>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type AnswerInvitation_link$data = {
  readonly clientName: string;
  readonly id: string;
  readonly message: string;
  readonly " $fragmentType": "AnswerInvitation_link";
};
export type AnswerInvitation_link$key = {
  readonly " $data"?: AnswerInvitation_link$data;
  readonly " $fragmentSpreads": FragmentRefs<"AnswerInvitation_link">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "AnswerInvitation_link",
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
      "name": "clientName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "message",
      "storageKey": null
    }
  ],
  "type": "PartnerLink",
  "abstractKey": null
};

(node as any).hash = "84b0ce246faa858801800937685af4eb";

export default node;
