/**
 * @generated SignedSource<<f7a422e91a1bc81e7993f3a94ed0149b>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type OverviewPage_organization$data = {
  readonly active: {
    readonly totalCount: number;
  };
  readonly activity: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly " $fragmentSpreads": FragmentRefs<"EventTimeline_events">;
      };
    }>;
  } | null | undefined;
  readonly all: {
    readonly totalCount: number;
  };
  readonly name: string;
  readonly ordered: {
    readonly totalCount: number;
  };
  readonly suspendedProducts: {
    readonly totalCount: number;
  };
  readonly untagged: {
    readonly totalCount: number;
  };
  readonly " $fragmentSpreads": FragmentRefs<"Decisions_organization" | "ExpiringProducts_organization">;
  readonly " $fragmentType": "OverviewPage_organization";
};
export type OverviewPage_organization$key = {
  readonly " $data"?: OverviewPage_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"OverviewPage_organization">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "kind": "Literal",
  "name": "first",
  "value": 0
},
v1 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "totalCount",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "active"
    },
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "ending"
    },
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "next"
    },
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "ordered"
    },
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "ranOut"
    },
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "suspended"
    },
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "untagged"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "OverviewPage_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "name",
      "storageKey": null
    },
    {
      "args": [
        {
          "kind": "Variable",
          "name": "ending",
          "variableName": "ending"
        },
        {
          "kind": "Variable",
          "name": "ranOut",
          "variableName": "ranOut"
        },
        {
          "kind": "Variable",
          "name": "suspended",
          "variableName": "suspended"
        }
      ],
      "kind": "FragmentSpread",
      "name": "Decisions_organization"
    },
    {
      "args": [
        {
          "kind": "Variable",
          "name": "filter",
          "variableName": "next"
        }
      ],
      "kind": "FragmentSpread",
      "name": "ExpiringProducts_organization"
    },
    {
      "alias": "all",
      "args": [
        (v0/*:: as any*/)
      ],
      "concreteType": "ProductConnection",
      "kind": "LinkedField",
      "name": "products",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": "products(first:0)"
    },
    {
      "alias": "active",
      "args": [
        {
          "kind": "Variable",
          "name": "filter",
          "variableName": "active"
        },
        (v0/*:: as any*/)
      ],
      "concreteType": "ProductConnection",
      "kind": "LinkedField",
      "name": "products",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": "ordered",
      "args": [
        {
          "kind": "Variable",
          "name": "filter",
          "variableName": "ordered"
        },
        (v0/*:: as any*/)
      ],
      "concreteType": "ProductConnection",
      "kind": "LinkedField",
      "name": "products",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": "suspendedProducts",
      "args": [
        {
          "kind": "Variable",
          "name": "filter",
          "variableName": "suspended"
        },
        (v0/*:: as any*/)
      ],
      "concreteType": "ProductConnection",
      "kind": "LinkedField",
      "name": "products",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": "untagged",
      "args": [
        {
          "kind": "Variable",
          "name": "filter",
          "variableName": "untagged"
        },
        (v0/*:: as any*/)
      ],
      "concreteType": "ProductConnection",
      "kind": "LinkedField",
      "name": "products",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 6
        }
      ],
      "concreteType": "EventConnection",
      "kind": "LinkedField",
      "name": "activity",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "EventEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "Event",
              "kind": "LinkedField",
              "name": "node",
              "plural": false,
              "selections": [
                {
                  "args": null,
                  "kind": "FragmentSpread",
                  "name": "EventTimeline_events"
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "activity(first:6)"
    }
  ],
  "type": "Organization",
  "abstractKey": null
};
})();

(node as any).hash = "7592e21e7838691ec140c014bee595c3";

export default node;
