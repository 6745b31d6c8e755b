/**
 * @generated SignedSource<<119e819f8fc924ff98f1547fae8cfee3>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
import type { FragmentRefs } from "relay-runtime";
export type Contacts_organization$data = {
  readonly id: string;
  readonly locale: Locale;
  readonly name: string;
  readonly trustedContacts: ReadonlyArray<{
    readonly acceptedAt: string | null | undefined;
    readonly createdAt: string;
    readonly email: string;
    readonly id: string;
    readonly name: string;
  }> | null | undefined;
  readonly viewerCanGrantRepresentative: boolean;
  readonly " $fragmentType": "Contacts_organization";
};
export type Contacts_organization$key = {
  readonly " $data"?: Contacts_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"Contacts_organization">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
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
  "name": "Contacts_organization",
  "selections": [
    (v0/*:: as any*/),
    (v1/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "locale",
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
      "concreteType": "TrustedContact",
      "kind": "LinkedField",
      "name": "trustedContacts",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "email",
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
          "name": "createdAt",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};
})();

(node as any).hash = "6a3401255d56e9752cbba79c99ecfc3b";

export default node;
