/**
 * @generated SignedSource<<86f7c1028f2cd0a170d579a8bc66e062>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type PartnerLevel = "FULL" | "LIMITED";
import type { FragmentRefs } from "relay-runtime";
export type ClientBanner_organization$data = {
  readonly name: string;
  readonly viewerPartner: {
    readonly level: PartnerLevel;
    readonly name: string;
    readonly organizationId: string;
  } | null | undefined;
  readonly " $fragmentType": "ClientBanner_organization";
};
export type ClientBanner_organization$key = {
  readonly " $data"?: ClientBanner_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"ClientBanner_organization">;
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
  "name": "ClientBanner_organization",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "ViewerPartner",
      "kind": "LinkedField",
      "name": "viewerPartner",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "organizationId",
          "storageKey": null
        },
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "level",
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

(node as any).hash = "d2290c6b773dfa799f2db80442a3c48b";

export default node;
