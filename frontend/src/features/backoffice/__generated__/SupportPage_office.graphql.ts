/**
 * @generated SignedSource<<1f0e3f0ae0999892f86b1e6edec09319>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type SupportPage_office$data = {
  readonly supportGrants: ReadonlyArray<{
    readonly id: string;
    readonly organizationId: string;
    readonly organizationName: string;
    readonly " $fragmentSpreads": FragmentRefs<"EnterSupport_grant">;
  }>;
  readonly " $fragmentType": "SupportPage_office";
};
export type SupportPage_office$key = {
  readonly " $data"?: SupportPage_office$data;
  readonly " $fragmentSpreads": FragmentRefs<"SupportPage_office">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "SupportPage_office",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "SupportGrant",
      "kind": "LinkedField",
      "name": "supportGrants",
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
          "name": "organizationId",
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
          "args": null,
          "kind": "FragmentSpread",
          "name": "EnterSupport_grant"
        }
      ],
      "storageKey": null
    }
  ],
  "type": "BackOffice",
  "abstractKey": null
};

(node as any).hash = "b55cb3ebe057989de319f850c36e9856";

export default node;
