/**
 * @generated SignedSource<<03c6694b40d3cef925bf6ae1118c5ba1>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type HandoverPage_organization$data = {
  readonly name: string;
  readonly representatives: ReadonlyArray<{
    readonly id: string;
    readonly isViewer: boolean;
  }> | null | undefined;
  readonly slug: string;
  readonly viewerCanGrantRepresentative: boolean;
  readonly " $fragmentSpreads": FragmentRefs<"FormerStep_organization" | "ReviewStep_organization" | "SuccessorStep_organization">;
  readonly " $fragmentType": "HandoverPage_organization";
};
export type HandoverPage_organization$key = {
  readonly " $data"?: HandoverPage_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"HandoverPage_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "HandoverPage_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "slug",
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
      "name": "viewerCanGrantRepresentative",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Membership",
      "kind": "LinkedField",
      "name": "representatives",
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
          "name": "isViewer",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "FormerStep_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "SuccessorStep_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ReviewStep_organization"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "692484d0860c41a1075ea064b7de5809";

export default node;
