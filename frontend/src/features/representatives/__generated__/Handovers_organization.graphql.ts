/**
 * @generated SignedSource<<c70e3102e4345349b2e1296f1ef155ab>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type HandoverState = "CANCELLED" | "COMPLETED" | "DECLINED" | "EXPIRED" | "PENDING";
import type { FragmentRefs } from "relay-runtime";
export type Handovers_organization$data = {
  readonly handovers: ReadonlyArray<{
    readonly askedByName: string;
    readonly createdAt: string;
    readonly expiresAt: string;
    readonly formerName: string;
    readonly id: string;
    readonly invited: boolean;
    readonly state: HandoverState;
    readonly successorName: string;
    readonly thenRoleKey: string | null | undefined;
    readonly viewerCanCancel: boolean;
  }> | null | undefined;
  readonly " $fragmentType": "Handovers_organization";
};
export type Handovers_organization$key = {
  readonly " $data"?: Handovers_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"Handovers_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Handovers_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Handover",
      "kind": "LinkedField",
      "name": "handovers",
      "plural": true,
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
          "name": "state",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "formerName",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "successorName",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "invited",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "thenRoleKey",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "askedByName",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "createdAt",
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
          "name": "viewerCanCancel",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "40211e6bb6b78c84ebb1594be0b380ca";

export default node;
