/**
 * @generated SignedSource<<b6138e4f672db35b94e2f5e3fbb43044>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type HistorySection_organization$data = {
  readonly objectHistory: {
    readonly edges: ReadonlyArray<{
      readonly __typename: "EventEdge";
    }>;
  } | null | undefined;
  readonly " $fragmentSpreads": FragmentRefs<"ObjectHistory_organization">;
  readonly " $fragmentType": "HistorySection_organization";
};
export type HistorySection_organization$key = {
  readonly " $data"?: HistorySection_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"HistorySection_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "objectId"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "HistorySection_organization",
  "selections": [
    {
      "alias": "objectHistory",
      "args": [
        {
          "fields": [
            {
              "kind": "Variable",
              "name": "targetId",
              "variableName": "objectId"
            }
          ],
          "kind": "ObjectValue",
          "name": "filter"
        },
        {
          "kind": "Literal",
          "name": "first",
          "value": 10
        }
      ],
      "concreteType": "EventConnection",
      "kind": "LinkedField",
      "name": "activity",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "EventEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "__typename",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "args": [
        {
          "kind": "Variable",
          "name": "objectId",
          "variableName": "objectId"
        }
      ],
      "kind": "FragmentSpread",
      "name": "ObjectHistory_organization"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "f884ff7a522bd60806dc2fbeb8577445";

export default node;
