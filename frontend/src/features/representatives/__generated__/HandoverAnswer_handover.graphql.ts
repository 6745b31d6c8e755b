/**
 * @generated SignedSource<<9343b0523d227993dd5660e441370ded>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type HandoverAnswer_handover$data = {
  readonly askedByName: string;
  readonly expiresAt: string;
  readonly formerName: string;
  readonly id: string;
  readonly message: string;
  readonly organizationName: string;
  readonly thenRoleKey: string | null | undefined;
  readonly viewerCanAnswer: boolean;
  readonly " $fragmentType": "HandoverAnswer_handover";
};
export type HandoverAnswer_handover$key = {
  readonly " $data"?: HandoverAnswer_handover$data;
  readonly " $fragmentSpreads": FragmentRefs<"HandoverAnswer_handover">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "HandoverAnswer_handover",
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
      "name": "organizationName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "formerName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "thenRoleKey",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "askedByName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "message",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "expiresAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanAnswer",
      "storageKey": null
    }
  ],
  "type": "Handover",
  "abstractKey": null
};

(node as any).hash = "976eaf0c4840de8a108e3ec3cc18a037";

export default node;
