/**
 * @generated SignedSource<<8e9b6a36ab6efa46c22bebcd08b130c6>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Decisions_viewer$data = {
  readonly handovers: ReadonlyArray<{
    readonly askedByName: string;
    readonly expiresAt: string;
    readonly id: string;
    readonly organizationSlug: string;
    readonly viewerCanAnswer: boolean;
  }>;
  readonly invitations: ReadonlyArray<{
    readonly expiresAt: string;
    readonly id: string;
    readonly organizationName: string;
  }>;
  readonly successions: ReadonlyArray<{
    readonly id: string;
    readonly namedByName: string;
    readonly organizationSlug: string;
    readonly viewerCanAnswer: boolean;
    readonly viewerCanTakeOver: boolean;
  }>;
  readonly " $fragmentType": "Decisions_viewer";
};
export type Decisions_viewer$key = {
  readonly " $data"?: Decisions_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"Decisions_viewer">;
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
  "name": "expiresAt",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "organizationSlug",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "viewerCanAnswer",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Decisions_viewer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Invitation",
      "kind": "LinkedField",
      "name": "invitations",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "organizationName",
          "storageKey": null
        },
        (v1/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Handover",
      "kind": "LinkedField",
      "name": "handovers",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        (v2/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "askedByName",
          "storageKey": null
        },
        (v1/*:: as any*/),
        (v3/*:: as any*/)
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
        (v2/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "namedByName",
          "storageKey": null
        },
        (v3/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "viewerCanTakeOver",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Viewer",
  "abstractKey": null
};
})();

(node as any).hash = "a184320f882315f4bb95392017bc86a8";

export default node;
