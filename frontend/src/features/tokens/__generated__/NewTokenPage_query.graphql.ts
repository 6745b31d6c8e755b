/**
 * @generated SignedSource<<3f302230896b0ba451fb85c508d035cd>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type NewTokenPage_query$data = {
  readonly apiScopes: ReadonlyArray<{
    readonly name: string;
  }>;
  readonly apiTokenTemplates: ReadonlyArray<{
    readonly clients: boolean;
    readonly key: string;
    readonly scopes: ReadonlyArray<string>;
  }>;
  readonly " $fragmentType": "NewTokenPage_query";
};
export type NewTokenPage_query$key = {
  readonly " $data"?: NewTokenPage_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"NewTokenPage_query">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "NewTokenPage_query",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "ApiScope",
      "kind": "LinkedField",
      "name": "apiScopes",
      "plural": true,
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
      "alias": null,
      "args": null,
      "concreteType": "ApiTokenTemplate",
      "kind": "LinkedField",
      "name": "apiTokenTemplates",
      "plural": true,
      "selections": [
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
          "name": "scopes",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "clients",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "c0529b95d9a8cc272a6a6af484c283e4";

export default node;
