/**
 * @generated SignedSource<<db96d5abd21c34839c3b63a757805f4a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type MemberRole_organization$data = {
  readonly roles: ReadonlyArray<{
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly permissions: ReadonlyArray<string>;
    readonly viewerCanGrant: boolean;
  }>;
  readonly slug: string;
  readonly viewerCanGrantRepresentative: boolean;
  readonly " $fragmentType": "MemberRole_organization";
};
export type MemberRole_organization$key = {
  readonly " $data"?: MemberRole_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"MemberRole_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "MemberRole_organization",
  "selections": [
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
      "name": "viewerCanGrantRepresentative",
      "storageKey": null
    },
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

(node as any).hash = "25929193b5ae72f13bc6778ed2a0ef1a";

export default node;
