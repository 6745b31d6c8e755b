/**
 * @generated SignedSource<<80ab6dd749ee40a688bbd669f8611763>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type NotificationsPage_viewer$data = {
  readonly " $fragmentSpreads": FragmentRefs<"NotificationList_viewer">;
  readonly " $fragmentType": "NotificationsPage_viewer";
};
export type NotificationsPage_viewer$key = {
  readonly " $data"?: NotificationsPage_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"NotificationsPage_viewer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "NotificationsPage_viewer",
  "selections": [
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "NotificationList_viewer"
    }
  ],
  "type": "Viewer",
  "abstractKey": null
};

(node as any).hash = "b5bb2e43ca769ed211e35f7a328d5255";

export default node;
