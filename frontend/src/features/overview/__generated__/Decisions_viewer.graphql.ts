/**
 * @generated SignedSource<<9363e646e94dca376594b13b18c52155>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Decisions_viewer$data = {
  readonly invitations: ReadonlyArray<{
    readonly expiresAt: string;
    readonly id: string;
    readonly organizationName: string;
  }>;
  readonly " $fragmentType": "Decisions_viewer";
};
export type Decisions_viewer$key = {
  readonly " $data"?: Decisions_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"Decisions_viewer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Decisions_viewer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Invitation",
      "kind": "LinkedField",
      "name": "invitations",
      "plural": true,
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
          "name": "expiresAt",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Viewer",
  "abstractKey": null
};

(node as any).hash = "a1f080f596c8addadfed62d035549440";

export default node;
