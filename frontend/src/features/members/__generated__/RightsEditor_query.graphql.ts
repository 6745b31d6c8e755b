/**
 * @generated SignedSource<<3aac96a97410b9ef861023b7d36e156f>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type ProductKind = "CERTIFICATE" | "DATABASE" | "DOMAIN" | "LICENSE" | "MAIL" | "OBJECT_STORAGE" | "VPS" | "WEB_HOSTING";
import type { FragmentRefs } from "relay-runtime";
export type RightsEditor_query$data = {
  readonly productKinds: ReadonlyArray<{
    readonly kind: ProductKind;
    readonly rights: ReadonlyArray<string>;
  }>;
  readonly " $fragmentType": "RightsEditor_query";
};
export type RightsEditor_query$key = {
  readonly " $data"?: RightsEditor_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"RightsEditor_query">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "RightsEditor_query",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "ProductKindInfo",
      "kind": "LinkedField",
      "name": "productKinds",
      "plural": true,
      "selections": [
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
          "kind": "ScalarField",
          "name": "rights",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "76bf4f55c6439a84247a96cfcf8ae7d6";

export default node;
