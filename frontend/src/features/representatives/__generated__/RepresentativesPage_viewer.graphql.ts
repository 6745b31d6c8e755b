/**
 * @generated SignedSource<<f9bf375ef8c7174a2e177df902600221>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type HandoverState = "CANCELLED" | "COMPLETED" | "DECLINED" | "EXPIRED" | "PENDING";
import type { FragmentRefs } from "relay-runtime";
export type RepresentativesPage_viewer$data = {
  readonly handovers: ReadonlyArray<{
    readonly id: string;
    readonly organizationSlug: string;
    readonly state: HandoverState;
    readonly " $fragmentSpreads": FragmentRefs<"HandoverAnswer_handover">;
  }>;
  readonly successions: ReadonlyArray<{
    readonly id: string;
    readonly organizationSlug: string;
    readonly " $fragmentSpreads": FragmentRefs<"SuccessionAnswer_succession">;
  }>;
  readonly " $fragmentType": "RepresentativesPage_viewer";
};
export type RepresentativesPage_viewer$key = {
  readonly " $data"?: RepresentativesPage_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"RepresentativesPage_viewer">;
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
  "name": "organizationSlug",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "RepresentativesPage_viewer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Handover",
      "kind": "LinkedField",
      "name": "handovers",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "state",
          "storageKey": null
        },
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "HandoverAnswer_handover"
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Succession",
      "kind": "LinkedField",
      "name": "successions",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        (v1/*:: as any*/),
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "SuccessionAnswer_succession"
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Viewer",
  "abstractKey": null
};
})();

(node as any).hash = "995e87b0d36defe31ba0854ac5a399a1";

export default node;
