/**
 * @generated SignedSource<<8058ae89e39d04ccad35de6bfc68628c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type BillingAccess_membership$data = {
  readonly billingAccess: boolean;
  readonly id: string;
  readonly isViewer: boolean;
  readonly viewerCanChangeRole: boolean;
  readonly " $fragmentType": "BillingAccess_membership";
};
export type BillingAccess_membership$key = {
  readonly " $data"?: BillingAccess_membership$data;
  readonly " $fragmentSpreads": FragmentRefs<"BillingAccess_membership">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "BillingAccess_membership",
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
      "name": "billingAccess",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "isViewer",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanChangeRole",
      "storageKey": null
    }
  ],
  "type": "Membership",
  "abstractKey": null
};

(node as any).hash = "c35e9f3a43dccc6d790e364c220ea85a";

export default node;
