/**
 * @generated SignedSource<<2f8fd3a96695eb78f388ca4b7303bed4>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type PartnerLevel = "FULL" | "LIMITED";
export type PartnerLinkStatus = "ACTIVE" | "ENDED" | "EXPIRED" | "PENDING" | "REFUSED" | "WITHDRAWN";
export type PartnerSide = "CLIENT" | "PARTNER";
import type { FragmentRefs } from "relay-runtime";
export type PendingLinks_partner$data = {
  readonly pending: ReadonlyArray<{
    readonly clientName: string;
    readonly expiresAt: string | null | undefined;
    readonly id: string;
    readonly level: PartnerLevel;
    readonly openedBy: PartnerSide;
    readonly status: PartnerLinkStatus;
    readonly viewerCanAnswer: boolean;
  }> | null | undefined;
  readonly " $fragmentType": "PendingLinks_partner";
};
export type PendingLinks_partner$key = {
  readonly " $data"?: PendingLinks_partner$data;
  readonly " $fragmentSpreads": FragmentRefs<"PendingLinks_partner">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "PendingLinks_partner",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "PartnerLink",
      "kind": "LinkedField",
      "name": "pending",
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
          "name": "status",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "openedBy",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "level",
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
      "storageKey": null
    }
  ],
  "type": "Partner",
  "abstractKey": null
};

(node as any).hash = "4e717800d03db1f378c10f6ef9b639ca";

export default node;
