/**
 * @generated SignedSource<<ce7ca439930487df703dd74e6d5066ff>>
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
export type EndLink_link$data = {
  readonly clientName: string;
  readonly id: string;
  readonly level: PartnerLevel;
  readonly openedBy: PartnerSide;
  readonly partnerName: string;
  readonly products: ReadonlyArray<{
    readonly id: string;
  }>;
  readonly status: PartnerLinkStatus;
  readonly viewerSide: PartnerSide;
  readonly " $fragmentType": "EndLink_link";
};
export type EndLink_link$key = {
  readonly " $data"?: EndLink_link$data;
  readonly " $fragmentSpreads": FragmentRefs<"EndLink_link">;
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
  "name": "EndLink_link",
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
      "name": "viewerSide",
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
  "type": "PartnerLink",
  "abstractKey": null
};
})();

(node as any).hash = "e2e026f3a20eddd0958f5567f16541d6";

export default node;
