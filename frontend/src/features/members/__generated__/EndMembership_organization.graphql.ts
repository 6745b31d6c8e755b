/**
 * @generated SignedSource<<1e1f4594cdd19fc310099ca41295f7a5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type EndMembership_organization$data = {
  readonly name: string;
  readonly roles: ReadonlyArray<{
    readonly id: string;
    readonly key: string;
  }>;
  readonly slug: string;
  readonly viewerCanGrantRepresentative: boolean;
  readonly " $fragmentType": "EndMembership_organization";
};
export type EndMembership_organization$key = {
  readonly " $data"?: EndMembership_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"EndMembership_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "EndMembership_organization",
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
      "name": "name",
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
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "3af8fb9a000dd391974c4733fd37dd89";

export default node;
