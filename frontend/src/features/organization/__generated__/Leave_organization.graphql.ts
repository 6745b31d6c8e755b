/**
 * @generated SignedSource<<a0c1b231c1ec3c60b903a60a6bb8f5ba>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Leave_organization$data = {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly viewerCanGrantRepresentative: boolean;
  readonly viewerCanLeave: boolean;
  readonly viewerLeaveObstacle: string | null | undefined;
  readonly " $fragmentType": "Leave_organization";
};
export type Leave_organization$key = {
  readonly " $data"?: Leave_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"Leave_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Leave_organization",
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
      "name": "name",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanLeave",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerLeaveObstacle",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanGrantRepresentative",
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "758a826cd8366df043c21bd4d00e43d9";

export default node;
