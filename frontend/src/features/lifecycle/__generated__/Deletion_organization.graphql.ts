/**
 * @generated SignedSource<<e83e8dda4e7c1ac3272ba3d52beabf77>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Deletion_organization$data = {
  readonly deletionObstacles: ReadonlyArray<{
    readonly count: number;
    readonly reason: string;
  }> | null | undefined;
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly " $fragmentType": "Deletion_organization";
};
export type Deletion_organization$key = {
  readonly " $data"?: Deletion_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"Deletion_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Deletion_organization",
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
      "concreteType": "DeletionObstacle",
      "kind": "LinkedField",
      "name": "deletionObstacles",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "reason",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "count",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "aa903331b0aca272c4646544b456d5a9";

export default node;
