/**
 * @generated SignedSource<<bd38022c544a22e0287e8cc5618f9745>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Terms_organization$data = {
  readonly termsToAccept: {
    readonly id: string;
  } | null | undefined;
  readonly " $fragmentSpreads": FragmentRefs<"TermsBanner_organization">;
  readonly " $fragmentType": "Terms_organization";
};
export type Terms_organization$key = {
  readonly " $data"?: Terms_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"Terms_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Terms_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "TermsVersion",
      "kind": "LinkedField",
      "name": "termsToAccept",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "id",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "TermsBanner_organization"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "d28711f58a283fd00744ced89f58b8e1";

export default node;
