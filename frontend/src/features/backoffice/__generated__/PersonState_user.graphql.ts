/**
 * @generated SignedSource<<20be9621373af9ed0c4adc18360d42ae>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type PersonState_user$data = {
  readonly blockedAt: string | null | undefined;
  readonly emailVerified: boolean;
  readonly staff: boolean;
  readonly " $fragmentType": "PersonState_user";
};
export type PersonState_user$key = {
  readonly " $data"?: PersonState_user$data;
  readonly " $fragmentSpreads": FragmentRefs<"PersonState_user">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "PersonState_user",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "blockedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "emailVerified",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "staff",
      "storageKey": null
    }
  ],
  "type": "StaffUser",
  "abstractKey": null
};

(node as any).hash = "f91ed61f3e8a447b322edf9c13ad5c2f";

export default node;
