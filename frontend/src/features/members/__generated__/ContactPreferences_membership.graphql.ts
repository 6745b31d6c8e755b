/**
 * @generated SignedSource<<c466c4e3e466d225b8eb35d9ddc17c7e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ContactPreferences_membership$data = {
  readonly id: string;
  readonly isLastRepresentative: boolean;
  readonly notifyBilling: boolean;
  readonly notifyProducts: boolean;
  readonly viewerCanSetContact: boolean;
  readonly " $fragmentType": "ContactPreferences_membership";
};
export type ContactPreferences_membership$key = {
  readonly " $data"?: ContactPreferences_membership$data;
  readonly " $fragmentSpreads": FragmentRefs<"ContactPreferences_membership">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ContactPreferences_membership",
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
      "name": "notifyBilling",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "notifyProducts",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "isLastRepresentative",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanSetContact",
      "storageKey": null
    }
  ],
  "type": "Membership",
  "abstractKey": null
};

(node as any).hash = "fca0a6de532adc89c491bd31ec41b93a";

export default node;
