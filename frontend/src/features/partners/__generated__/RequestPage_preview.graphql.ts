/**
 * @generated SignedSource<<197810ad3ee85511a407d323732cd87d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type PartnerLevel = "FULL" | "LIMITED";
import type { FragmentRefs } from "relay-runtime";
export type RequestPage_preview$data = {
  readonly askedLevel: PartnerLevel;
  readonly expiresAt: string;
  readonly headline: string;
  readonly message: string;
  readonly partnerHue: number;
  readonly partnerName: string;
  readonly " $fragmentType": "RequestPage_preview";
};
export type RequestPage_preview$key = {
  readonly " $data"?: RequestPage_preview$data;
  readonly " $fragmentSpreads": FragmentRefs<"RequestPage_preview">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "RequestPage_preview",
  "selections": [
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
      "name": "headline",
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
      "name": "message",
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
  "type": "PartnerRequestPreview",
  "abstractKey": null
};

(node as any).hash = "6cf6660c88e6e834631633fd608ee5ce";

export default node;
