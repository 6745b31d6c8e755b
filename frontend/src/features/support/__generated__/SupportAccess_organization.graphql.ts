/**
 * @generated SignedSource<<986daa27ab90832ba8ba0bd39b988ba0>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type SupportAccess_organization$data = {
  readonly id: string;
  readonly name: string;
  readonly supportGrants: ReadonlyArray<{
    readonly active: boolean;
    readonly createdAt: string;
    readonly endedAt: string | null | undefined;
    readonly expiresAt: string;
    readonly grantedByName: string;
    readonly id: string;
    readonly reason: string;
    readonly visits: ReadonlyArray<{
      readonly enteredAt: string;
      readonly id: string;
      readonly leftAt: string | null | undefined;
      readonly userName: string;
    }>;
  }> | null | undefined;
  readonly viewerCanManageSupport: boolean;
  readonly " $fragmentType": "SupportAccess_organization";
};
export type SupportAccess_organization$key = {
  readonly " $data"?: SupportAccess_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"SupportAccess_organization">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "SupportAccess_organization",
  "selections": [
    (v0/*:: as any*/),
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
      "name": "viewerCanManageSupport",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "SupportGrant",
      "kind": "LinkedField",
      "name": "supportGrants",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "grantedByName",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "reason",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "createdAt",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "expiresAt",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "endedAt",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "active",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "SupportVisit",
          "kind": "LinkedField",
          "name": "visits",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
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
              "name": "enteredAt",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "leftAt",
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
})();

(node as any).hash = "b1318c66fc335375eb03b1278e123fb0";

export default node;
