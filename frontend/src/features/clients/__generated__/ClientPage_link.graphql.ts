/**
 * @generated SignedSource<<16d03d99b6fea6066854aab85bfcfb05>>
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
export type ClientPage_link$data = {
  readonly clientName: string;
  readonly clientSlug: string | null | undefined;
  readonly level: PartnerLevel;
  readonly openedBy: PartnerSide;
  readonly partnerName: string;
  readonly products: ReadonlyArray<{
    readonly id: string;
    readonly rights: ReadonlyArray<string>;
  }>;
  readonly status: PartnerLinkStatus;
  readonly viewerCanAnswer: boolean;
  readonly viewerCanEnd: boolean;
  readonly " $fragmentSpreads": FragmentRefs<"AnswerInvitation_link" | "Assignees_link" | "EndLink_link" | "LinkTerms_link" | "ResendLink_link" | "SharedList_link">;
  readonly " $fragmentType": "ClientPage_link";
};
export type ClientPage_link$key = {
  readonly " $data"?: ClientPage_link$data;
  readonly " $fragmentSpreads": FragmentRefs<"ClientPage_link">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ClientPage_link",
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
      "name": "level",
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
      "name": "clientName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "clientSlug",
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
      "concreteType": "PartnerLinkProduct",
      "kind": "LinkedField",
      "name": "products",
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
          "name": "rights",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanAnswer",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanEnd",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "AnswerInvitation_link"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Assignees_link"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "EndLink_link"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "LinkTerms_link"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ResendLink_link"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "SharedList_link"
    }
  ],
  "type": "PartnerLink",
  "abstractKey": null
};

(node as any).hash = "d563ada0bbb977242c59cd8f5e09a158";

export default node;
