/**
 * @generated SignedSource<<a6304a85f698450778bf0e9f060b8339>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ClientBanner_viewer$data = {
  readonly memberships: ReadonlyArray<{
    readonly organization: {
      readonly id: string;
    } | null | undefined;
    readonly organizationSlug: string;
  }>;
  readonly " $fragmentType": "ClientBanner_viewer";
};
export type ClientBanner_viewer$key = {
  readonly " $data"?: ClientBanner_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"ClientBanner_viewer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ClientBanner_viewer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Membership",
      "kind": "LinkedField",
      "name": "memberships",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "organizationSlug",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Organization",
          "kind": "LinkedField",
          "name": "organization",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "id",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Viewer",
  "abstractKey": null
};

(node as any).hash = "710c9c9af119abd29869eb7f998c9a43";

export default node;
