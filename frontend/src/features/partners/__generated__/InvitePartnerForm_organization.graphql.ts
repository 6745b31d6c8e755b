/**
 * @generated SignedSource<<6346972bf3c6ef26a0332d2f0d64215d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type InvitePartnerForm_organization$data = {
  readonly id: string;
  readonly slug: string;
  readonly viewerCanGrantFullAccess: boolean;
  readonly " $fragmentType": "InvitePartnerForm_organization";
};
export type InvitePartnerForm_organization$key = {
  readonly " $data"?: InvitePartnerForm_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"InvitePartnerForm_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "InvitePartnerForm_organization",
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
      "name": "slug",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanGrantFullAccess",
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "7927843450acee12de95e7a45bcf6882";

export default node;
