/**
 * @generated SignedSource<<1ec7cc047e60853dcab2f3155fb82570>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type ProductKind = "CERTIFICATE" | "DATABASE" | "DOMAIN" | "LICENSE" | "MAIL" | "OBJECT_STORAGE" | "VPS" | "WEB_HOSTING";
import type { FragmentRefs } from "relay-runtime";
export type CataloguePage_office$data = {
  readonly catalog: ReadonlyArray<{
    readonly archivedAt: string | null | undefined;
    readonly code: string;
    readonly id: string;
    readonly kind: ProductKind;
    readonly name: string;
    readonly periodMonths: number;
    readonly price: {
      readonly amountMinor: number;
      readonly currency: string;
    };
    readonly productCount: number;
  }>;
  readonly " $fragmentType": "CataloguePage_office";
};
export type CataloguePage_office$key = {
  readonly " $data"?: CataloguePage_office$data;
  readonly " $fragmentSpreads": FragmentRefs<"CataloguePage_office">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "CataloguePage_office",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "CatalogItem",
      "kind": "LinkedField",
      "name": "catalog",
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
          "name": "code",
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
          "name": "kind",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Money",
          "kind": "LinkedField",
          "name": "price",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "amountMinor",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "currency",
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "periodMonths",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "archivedAt",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "productCount",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "BackOffice",
  "abstractKey": null
};

(node as any).hash = "464de9ce6b069baf1a98c6f397e4ae1a";

export default node;
