/**
 * @generated SignedSource<<e51d0b336a9073eb52bf8ec5d2c3d402>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type EndMembership_membership$data = {
  readonly id: string;
  readonly isViewer: boolean;
  readonly memberObstacle: string | null | undefined;
  readonly suspendedAt: string | null | undefined;
  readonly user: {
    readonly name: string;
  };
  readonly viewerCanRemove: boolean;
  readonly viewerCanSuspend: boolean;
  readonly " $fragmentSpreads": FragmentRefs<"RemoveDialog_membership">;
  readonly " $fragmentType": "EndMembership_membership";
};
export type EndMembership_membership$key = {
  readonly " $data"?: EndMembership_membership$data;
  readonly " $fragmentSpreads": FragmentRefs<"EndMembership_membership">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "EndMembership_membership",
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
      "name": "isViewer",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "suspendedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanSuspend",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanRemove",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "memberObstacle",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "user",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "name",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "RemoveDialog_membership"
    }
  ],
  "type": "Membership",
  "abstractKey": null
};

(node as any).hash = "b4693ee3809c441b820b76422afc27e7";

export default node;
