/**
 * @generated SignedSource<<6faf896675f72377d1cda0ddcc276143>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type TeamPage_team$data = {
  readonly color: number;
  readonly id: string;
  readonly leader: {
    readonly user: {
      readonly name: string;
    };
  } | null | undefined;
  readonly memberCount: number;
  readonly name: string;
  readonly productGrants: ReadonlyArray<{
    readonly id: string;
  }> | null | undefined;
  readonly viewerCanManage: boolean;
  readonly " $fragmentSpreads": FragmentRefs<"TeamMembers_team" | "TeamRights_team">;
  readonly " $fragmentType": "TeamPage_team";
};
export type TeamPage_team$key = {
  readonly " $data"?: TeamPage_team$data;
  readonly " $fragmentSpreads": FragmentRefs<"TeamPage_team">;
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
  "name": "TeamPage_team",
  "selections": [
    (v0/*:: as any*/),
    (v1/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "color",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "memberCount",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanManage",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Membership",
      "kind": "LinkedField",
      "name": "leader",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "User",
          "kind": "LinkedField",
          "name": "user",
          "plural": false,
          "selections": [
            (v1/*:: as any*/)
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "ProductGrant",
      "kind": "LinkedField",
      "name": "productGrants",
      "plural": true,
      "selections": [
        (v0/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "TeamMembers_team"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "TeamRights_team"
    }
  ],
  "type": "Team",
  "abstractKey": null
};
})();

(node as any).hash = "8e1a900a1427295d5cbd443952026bfb";

export default node;
