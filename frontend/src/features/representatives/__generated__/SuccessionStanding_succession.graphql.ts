/**
 * @generated SignedSource<<3d18b7e08ff79b495e58fe84815e9cf9>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type SuccessionStanding_succession$data = {
  readonly acceptedAt: string | null | undefined;
  readonly agreements: number;
  readonly agreementsNeeded: number;
  readonly askMessage: string;
  readonly askedAt: string | null | undefined;
  readonly confirmations: number;
  readonly confirmationsNeeded: number;
  readonly mayAskFrom: string | null | undefined;
  readonly refusals: number;
  readonly representativeSeenAt: string | null | undefined;
  readonly takeOverFrom: string | null | undefined;
  readonly " $fragmentType": "SuccessionStanding_succession";
};
export type SuccessionStanding_succession$key = {
  readonly " $data"?: SuccessionStanding_succession$data;
  readonly " $fragmentSpreads": FragmentRefs<"SuccessionStanding_succession">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "SuccessionStanding_succession",
  "selections": [
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
      "name": "representativeSeenAt",
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
      "name": "askMessage",
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
      "name": "refusals",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "agreements",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "agreementsNeeded",
      "storageKey": null
    }
  ],
  "type": "Succession",
  "abstractKey": null
};

(node as any).hash = "4cd6d26752c487919d265d364e363b2b";

export default node;
