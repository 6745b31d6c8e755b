/**
 * @generated SignedSource<<8aa8ab768700c862364f552d87b16019>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type AcceptedTerms_organization$data = {
  readonly termsAcceptances: ReadonlyArray<{
    readonly acceptedAt: string;
    readonly id: string;
    readonly ip: string | null | undefined;
    readonly terms: {
      readonly version: string;
    };
    readonly userName: string;
  }> | null | undefined;
  readonly " $fragmentType": "AcceptedTerms_organization";
};
export type AcceptedTerms_organization$key = {
  readonly " $data"?: AcceptedTerms_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"AcceptedTerms_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "AcceptedTerms_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "TermsAcceptance",
      "kind": "LinkedField",
      "name": "termsAcceptances",
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
          "name": "userName",
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
          "name": "ip",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "TermsVersion",
          "kind": "LinkedField",
          "name": "terms",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "version",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "716a2e1daea47f463bf7f4765adc562b";

export default node;
