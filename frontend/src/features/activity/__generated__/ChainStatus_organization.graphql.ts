/**
 * @generated SignedSource<<c85a930bb994aaa4a63bf319a110c775>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ChainStatus_organization$data = {
  readonly activityChain: {
    readonly head: string;
    readonly length: number;
    readonly sealedAt: string | null | undefined;
  } | null | undefined;
  readonly id: string;
  readonly " $fragmentType": "ChainStatus_organization";
};
export type ChainStatus_organization$key = {
  readonly " $data"?: ChainStatus_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"ChainStatus_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ChainStatus_organization",
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
      "concreteType": "ActivityChain",
      "kind": "LinkedField",
      "name": "activityChain",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "length",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "head",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "sealedAt",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "1eaed99f549e087e2bd91f02064ec39b";

export default node;
