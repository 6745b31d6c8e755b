/**
 * @generated SignedSource<<2b6d5c37378ea4f2a0056992d2934ab8>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type RepresentativesPage_organization$data = {
  readonly name: string;
  readonly representatives: ReadonlyArray<{
    readonly id: string;
    readonly isViewer: boolean;
    readonly user: {
      readonly email: string;
      readonly name: string;
    };
  }> | null | undefined;
  readonly slug: string;
  readonly viewerCanGrantRepresentative: boolean;
  readonly " $fragmentSpreads": FragmentRefs<"Contacts_organization" | "Handovers_organization" | "Succession_organization">;
  readonly " $fragmentType": "RepresentativesPage_organization";
};
export type RepresentativesPage_organization$key = {
  readonly " $data"?: RepresentativesPage_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"RepresentativesPage_organization">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "RepresentativesPage_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "slug",
      "storageKey": null
    },
    (v0/*:: as any*/),
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
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "User",
          "kind": "LinkedField",
          "name": "user",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "email",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Handovers_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Succession_organization"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Contacts_organization"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};
})();

(node as any).hash = "dd3235d6ea085fe26f24def580a00889";

export default node;
