/**
 * @generated SignedSource<<bdfd8f63c2bcecc542941368ab3681e7>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type EventTimeline_events$data = ReadonlyArray<{
  readonly action: string;
  readonly actorKind: string;
  readonly actorName: string;
  readonly at: string;
  readonly data: ReadonlyArray<{
    readonly name: string;
    readonly value: string;
  }>;
  readonly erasedAt: string | null | undefined;
  readonly id: string;
  readonly organizationName: string;
  readonly partnerName: string;
  readonly targetName: string;
  readonly " $fragmentSpreads": FragmentRefs<"EventDetail_event">;
  readonly " $fragmentType": "EventTimeline_events";
}>;
export type EventTimeline_events$key = ReadonlyArray<{
  readonly " $data"?: EventTimeline_events$data;
  readonly " $fragmentSpreads": FragmentRefs<"EventTimeline_events">;
}>;

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": {
    "plural": true
  },
  "name": "EventTimeline_events",
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
      "name": "at",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "action",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "actorKind",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "actorName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "partnerName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "targetName",
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
      "name": "erasedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "EventDatum",
      "kind": "LinkedField",
      "name": "data",
      "plural": true,
      "selections": [
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
          "name": "value",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "EventDetail_event"
    }
  ],
  "type": "Event",
  "abstractKey": null
};

(node as any).hash = "35edd66eb64e28ae75e8c1e76fa84e10";

export default node;
