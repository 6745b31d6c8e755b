/**
 * @generated SignedSource<<9ce2a183d32f7949c8faaedb27a96050>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type SuccessionAnswer_succession$data = {
  readonly acceptedAt: string | null | undefined;
  readonly askedAt: string | null | undefined;
  readonly confirmations: number;
  readonly confirmationsNeeded: number;
  readonly id: string;
  readonly mayAskFrom: string | null | undefined;
  readonly namedByName: string;
  readonly organizationName: string;
  readonly takeOverFrom: string | null | undefined;
  readonly viewerCanAnswer: boolean;
  readonly viewerCanAsk: boolean;
  readonly viewerCanTakeOver: boolean;
  readonly " $fragmentSpreads": FragmentRefs<"EndSuccession_succession" | "SuccessionStanding_succession">;
  readonly " $fragmentType": "SuccessionAnswer_succession";
};
export type SuccessionAnswer_succession$key = {
  readonly " $data"?: SuccessionAnswer_succession$data;
  readonly " $fragmentSpreads": FragmentRefs<"SuccessionAnswer_succession">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "SuccessionAnswer_succession",
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
      "name": "organizationName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "namedByName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "acceptedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "mayAskFrom",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "askedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "takeOverFrom",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "confirmations",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "confirmationsNeeded",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanAnswer",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanAsk",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanTakeOver",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "SuccessionStanding_succession"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "EndSuccession_succession"
    }
  ],
  "type": "Succession",
  "abstractKey": null
};

(node as any).hash = "93794b30550b9c6fbd601f97288049e9";

export default node;
