/**
 * @generated SignedSource<<427dbf84a4dddb7b94e0d303ee7b2010>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Lifecycle_organization$data = {
  readonly termsAcceptances: ReadonlyArray<{
    readonly id: string;
  }> | null | undefined;
  readonly viewerCanDelete: boolean;
  readonly viewerCanExport: boolean;
  readonly " $fragmentSpreads": FragmentRefs<"AcceptedTerms_organization" | "Deletion_organization" | "Export_organization">;
  readonly " $fragmentType": "Lifecycle_organization";
};
export type Lifecycle_organization$key = {
  readonly " $data"?: Lifecycle_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"Lifecycle_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Lifecycle_organization",
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
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanExport",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanDelete",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "AcceptedTerms_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Export_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Deletion_organization"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "ff0a14a03431d3b49f732f5e9f6d5bdd";

export default node;
