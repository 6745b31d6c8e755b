/**
 * @generated SignedSource<<37698654cc087387f3a13afb25756e43>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Root_query$data = {
  readonly announcements: ReadonlyArray<{
    readonly id: string;
  }>;
  readonly " $fragmentSpreads": FragmentRefs<"Announcements_query">;
  readonly " $fragmentType": "Root_query";
};
export type Root_query$key = {
  readonly " $data"?: Root_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"Root_query">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Root_query",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Announcement",
      "kind": "LinkedField",
      "name": "announcements",
      "plural": true,
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
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Announcements_query"
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "c16bf55c0826546941a18030943b7d64";

export default node;
