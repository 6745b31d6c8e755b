/**
 * @generated SignedSource<<c67f2ab5f24e7965d02f061b5db0cadc>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type DeleteRole_organization$data = {
  readonly roles: ReadonlyArray<{
    readonly id: string;
    readonly invitationCount: number | null | undefined;
    readonly key: string;
    readonly memberCount: number | null | undefined;
    readonly name: string;
    readonly permissions: ReadonlyArray<string>;
    readonly viewerCanGrant: boolean;
  }>;
  readonly " $fragmentType": "DeleteRole_organization";
};
export type DeleteRole_organization$key = {
  readonly " $data"?: DeleteRole_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"DeleteRole_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "DeleteRole_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Role",
      "kind": "LinkedField",
      "name": "roles",
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
          "name": "key",
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
          "name": "permissions",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "memberCount",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "invitationCount",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "viewerCanGrant",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "dc588799a1d26672cc747f1893367eee";

export default node;
