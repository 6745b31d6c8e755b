/**
 * @generated SignedSource<<08fcca13a09b9de404dfe554ec7b0ea5>>
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
export type PartnersPage_organization$data = {
  readonly name: string;
  readonly partnerLinks: ReadonlyArray<{
    readonly createdAt: string;
    readonly endedAt: string | null | undefined;
    readonly endsAt: string | null | undefined;
    readonly expiresAt: string | null | undefined;
    readonly id: string;
    readonly level: PartnerLevel;
    readonly openedBy: PartnerSide;
    readonly partnerHue: number;
    readonly partnerLogoUrl: string | null | undefined;
    readonly partnerName: string;
    readonly products: ReadonlyArray<{
      readonly id: string;
    }>;
    readonly reviewAt: string | null | undefined;
    readonly startedAt: string | null | undefined;
    readonly status: PartnerLinkStatus;
  }> | null | undefined;
  readonly slug: string;
  readonly viewerCanManagePartners: boolean;
  readonly " $fragmentType": "PartnersPage_organization";
};
export type PartnersPage_organization$key = {
  readonly " $data"?: PartnersPage_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"PartnersPage_organization">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "PartnersPage_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "slug",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "name",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanManagePartners",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "PartnerLink",
      "kind": "LinkedField",
      "name": "partnerLinks",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
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
          "name": "partnerName",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "partnerHue",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "partnerLogoUrl",
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
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "PartnerLinkProduct",
          "kind": "LinkedField",
          "name": "products",
          "plural": true,
          "selections": [
            (v0/*:: as any*/)
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};
})();

(node as any).hash = "24c341df370dfa45ccb6a99003bb96c9";

export default node;
