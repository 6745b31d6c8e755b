/**
 * @generated SignedSource<<622d9bb6482c6a59f5a673fa6c9b0602>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ServiceTokensPage_query$data = {
  readonly serviceTokens: ReadonlyArray<{
    readonly allowedNetworks: ReadonlyArray<string>;
    readonly createdAt: string;
    readonly creatorName: string;
    readonly expiresAt: string | null | undefined;
    readonly hint: string;
    readonly id: string;
    readonly lastUsedAt: string | null | undefined;
    readonly lastUsedIp: string;
    readonly name: string;
    readonly revokedAt: string | null | undefined;
    readonly scopes: ReadonlyArray<string>;
  }> | null | undefined;
  readonly " $fragmentType": "ServiceTokensPage_query";
};
export type ServiceTokensPage_query$key = {
  readonly " $data"?: ServiceTokensPage_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"ServiceTokensPage_query">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ServiceTokensPage_query",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "ServiceToken",
      "kind": "LinkedField",
      "name": "serviceTokens",
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
          "name": "name",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "hint",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "scopes",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "allowedNetworks",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "creatorName",
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
          "name": "lastUsedAt",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "lastUsedIp",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "revokedAt",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "a80ec57202cb781b2008b1b20da0ff72";

export default node;
