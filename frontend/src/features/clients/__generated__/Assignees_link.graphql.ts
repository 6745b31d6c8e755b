/**
 * @generated SignedSource<<5958ac75a4323db28ae9f01917872376>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Assignees_link$data = {
  readonly assignees: ReadonlyArray<{
    readonly id: string;
    readonly user: {
      readonly name: string;
    };
  }> | null | undefined;
  readonly clientName: string;
  readonly id: string;
  readonly viewerCanAssign: boolean;
  readonly " $fragmentType": "Assignees_link";
};
export type Assignees_link$key = {
  readonly " $data"?: Assignees_link$data;
  readonly " $fragmentSpreads": FragmentRefs<"Assignees_link">;
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
  "name": "Assignees_link",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "clientName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanAssign",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Membership",
      "kind": "LinkedField",
      "name": "assignees",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "User",
          "kind": "LinkedField",
          "name": "user",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "name",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "PartnerLink",
  "abstractKey": null
};
})();

(node as any).hash = "83c3a33bf013bc856d7a5d4391a6f1b0";

export default node;
