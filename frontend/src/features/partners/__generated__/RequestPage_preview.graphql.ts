/**
 * @generated SignedSource<<0d19cd5cf4b09dd0e87b0cce48546c2d>>
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
  readonly partnerLogoUrl: string | null | undefined;
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
      "name": "partnerLogoUrl",
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

(node as any).hash = "db28f765fef67aa5d0dc899c3dda6f53";

export default node;
