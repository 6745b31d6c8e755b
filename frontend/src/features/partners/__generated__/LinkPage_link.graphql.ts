/**
 * @generated SignedSource<<aa4a496809de3c809b9a84eae6d2add7>>
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
export type LinkPage_link$data = {
  readonly id: string;
  readonly level: PartnerLevel;
  readonly message: string;
  readonly openedBy: PartnerSide;
  readonly partnerName: string;
  readonly partnerSlug: string;
  readonly products: ReadonlyArray<{
    readonly id: string;
    readonly rights: ReadonlyArray<string>;
  }>;
  readonly status: PartnerLinkStatus;
  readonly viewerCanChange: boolean;
  readonly viewerCanEnd: boolean;
  readonly " $fragmentSpreads": FragmentRefs<"ChangeAccess_link" | "EndLink_link" | "LinkTerms_link" | "ResendLink_link" | "SharedList_link">;
  readonly " $fragmentType": "LinkPage_link";
};
export type LinkPage_link$key = {
  readonly " $data"?: LinkPage_link$data;
  readonly " $fragmentSpreads": FragmentRefs<"LinkPage_link">;
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
  "name": "LinkPage_link",
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
      "name": "message",
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
      "name": "partnerSlug",
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
        (v0/*:: as any*/),
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
      "name": "viewerCanChange",
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
      "name": "ChangeAccess_link"
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
})();

(node as any).hash = "931b8157c88cc388d174612ca1693d53";

export default node;
