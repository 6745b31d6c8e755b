/**
 * @generated SignedSource<<83d973651aae4aa53c1293ae2f6d0a25>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ReviewStep_organization$data = {
  readonly id: string;
  readonly name: string;
  readonly representatives: ReadonlyArray<{
    readonly id: string;
    readonly isViewer: boolean;
    readonly removalPreview: {
      readonly " $fragmentSpreads": FragmentRefs<"removal_preview">;
    } | null | undefined;
    readonly user: {
      readonly name: string;
    };
  }> | null | undefined;
  readonly roles: ReadonlyArray<{
    readonly id: string;
    readonly key: string;
    readonly name: string;
  }>;
  readonly slug: string;
  readonly " $fragmentType": "ReviewStep_organization";
};
export type ReviewStep_organization$key = {
  readonly " $data"?: ReviewStep_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"ReviewStep_organization">;
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
  "name": "ReviewStep_organization",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "slug",
      "storageKey": null
    },
    (v1/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "Role",
      "kind": "LinkedField",
      "name": "roles",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "key",
          "storageKey": null
        },
        (v1/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Membership",
      "kind": "LinkedField",
      "name": "representatives",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "isViewer",
          "storageKey": null
        },
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
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "RemovalPreview",
          "kind": "LinkedField",
          "name": "removalPreview",
          "plural": false,
          "selections": [
            {
              "args": null,
              "kind": "FragmentSpread",
              "name": "removal_preview"
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

(node as any).hash = "98294f89d2fe8610a58eb72139446433";

export default node;
