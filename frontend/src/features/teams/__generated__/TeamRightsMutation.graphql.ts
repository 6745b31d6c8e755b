/**
 * @generated SignedSource<<9458c562032b36a7da06dfbb7b1cc6c4>>
 * @relayHash 174e95ba5660c1e9019787dd70f512df
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 42987649127b2ef8a21780975047296a03947290198d09398d6199a02b978962

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ProductKind = "CERTIFICATE" | "DATABASE" | "DOMAIN" | "LICENSE" | "MAIL" | "OBJECT_STORAGE" | "VPS" | "WEB_HOSTING";
export type SetTeamGrantsInput = {
  grants: ReadonlyArray<ProductGrantInput>;
  kinds: ReadonlyArray<KindGrantInput>;
  teamId: string;
};
export type ProductGrantInput = {
  productId: string;
  rights: ReadonlyArray<string>;
};
export type KindGrantInput = {
  futureOnly?: boolean;
  kind: ProductKind;
  rights: ReadonlyArray<string>;
};
export type TeamRightsMutation$variables = {
  input: SetTeamGrantsInput;
};
export type TeamRightsMutation$data = {
  readonly setTeamGrants: {
    readonly team: {
      readonly " $fragmentSpreads": FragmentRefs<"TeamRights_team">;
    };
  };
};
export type TeamRightsMutation = {
  response: TeamRightsMutation$data;
  variables: TeamRightsMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "rights",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "TeamRightsMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "SetTeamGrantsPayload",
        "kind": "LinkedField",
        "name": "setTeamGrants",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Team",
            "kind": "LinkedField",
            "name": "team",
            "plural": false,
            "selections": [
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "TeamRights_team"
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "TeamRightsMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "SetTeamGrantsPayload",
        "kind": "LinkedField",
        "name": "setTeamGrants",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Team",
            "kind": "LinkedField",
            "name": "team",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "viewerCanSetGrants",
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
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Product",
                    "kind": "LinkedField",
                    "name": "product",
                    "plural": false,
                    "selections": [
                      (v2/*:: as any*/),
                      (v3/*:: as any*/),
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "reference",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "viewerRights",
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  },
                  (v4/*:: as any*/),
                  (v2/*:: as any*/)
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "KindGrant",
                "kind": "LinkedField",
                "name": "kindGrants",
                "plural": true,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "kind",
                    "storageKey": null
                  },
                  (v4/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "since",
                    "storageKey": null
                  },
                  (v2/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "42987649127b2ef8a21780975047296a03947290198d09398d6199a02b978962",
    "metadata": {},
    "name": "TeamRightsMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "191871d38bbfe53d8e1a1ec0d26d1439";

export default node;
