/**
 * @generated SignedSource<<f8224157dae8570b5771062282fb0da5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type EnterSupport_grant$data = {
  readonly expiresAt: string;
  readonly grantedByName: string;
  readonly id: string;
  readonly organizationName: string;
  readonly organizationSlug: string;
  readonly reason: string;
  readonly viewerInside: boolean;
  readonly " $fragmentType": "EnterSupport_grant";
};
export type EnterSupport_grant$key = {
  readonly " $data"?: EnterSupport_grant$data;
  readonly " $fragmentSpreads": FragmentRefs<"EnterSupport_grant">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "EnterSupport_grant",
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
      "name": "grantedByName",
      "storageKey": null
    },
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
      "name": "expiresAt",
      "storageKey": null
    },
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
      "kind": "ScalarField",
      "name": "organizationName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerInside",
      "storageKey": null
    }
  ],
  "type": "SupportGrant",
  "abstractKey": null
};

(node as any).hash = "b269f4cbb45e0a4f46582982f0eeea68";

export default node;
