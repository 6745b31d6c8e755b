/**
 * @generated SignedSource<<6fe03bceb0b965c575d091580a5d805e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type PartnerSide = "CLIENT" | "PARTNER";
import type { FragmentRefs } from "relay-runtime";
export type ResendLink_link$data = {
  readonly id: string;
  readonly openedBy: PartnerSide;
  readonly viewerCanEnd: boolean;
  readonly viewerSide: PartnerSide;
  readonly " $fragmentType": "ResendLink_link";
};
export type ResendLink_link$key = {
  readonly " $data"?: ResendLink_link$data;
  readonly " $fragmentSpreads": FragmentRefs<"ResendLink_link">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ResendLink_link",
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
      "name": "viewerCanEnd",
      "storageKey": null
    }
  ],
  "type": "PartnerLink",
  "abstractKey": null
};

(node as any).hash = "5f853eb7f7c2a5535f799f8995e849d2";

export default node;
