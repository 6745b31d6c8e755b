/**
 * @generated SignedSource<<a428595e64930d7f08af25466e70cf25>>
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
export type LinkTerms_link$data = {
  readonly askedLevel: PartnerLevel;
  readonly clientName: string;
  readonly createdAt: string;
  readonly endedAt: string | null | undefined;
  readonly endsAt: string | null | undefined;
  readonly expiresAt: string | null | undefined;
  readonly level: PartnerLevel;
  readonly message: string;
  readonly openedBy: PartnerSide;
  readonly partnerName: string;
  readonly reviewAt: string | null | undefined;
  readonly startedAt: string | null | undefined;
  readonly status: PartnerLinkStatus;
  readonly " $fragmentType": "LinkTerms_link";
};
export type LinkTerms_link$key = {
  readonly " $data"?: LinkTerms_link$data;
  readonly " $fragmentSpreads": FragmentRefs<"LinkTerms_link">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "LinkTerms_link",
  "selections": [
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
      "name": "askedLevel",
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
      "name": "partnerName",
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
      "name": "createdAt",
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
      "name": "startedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "reviewAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "endsAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "endedAt",
      "storageKey": null
    }
  ],
  "type": "PartnerLink",
  "abstractKey": null
};

(node as any).hash = "61e419fa5af505e224ad0f6e2edc6790";

export default node;
