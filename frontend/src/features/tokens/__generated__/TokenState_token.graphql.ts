/**
 * @generated SignedSource<<503f7c6d30fd24a60e463880aab39219>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type ApiTokenState = "ACTIVE" | "DISABLED" | "EXPIRED" | "REVOKED";
import type { FragmentRefs } from "relay-runtime";
export type TokenState_token$data = {
  readonly expiresAt: string | null | undefined;
  readonly idleAt: string | null | undefined;
  readonly restorableUntil: string | null | undefined;
  readonly revokedAt: string | null | undefined;
  readonly revokedBecause: string | null | undefined;
  readonly state: ApiTokenState;
  readonly " $fragmentType": "TokenState_token";
};
export type TokenState_token$key = {
  readonly " $data"?: TokenState_token$data;
  readonly " $fragmentSpreads": FragmentRefs<"TokenState_token">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "TokenState_token",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "state",
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
      "name": "idleAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "restorableUntil",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "revokedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "revokedBecause",
      "storageKey": null
    }
  ],
  "type": "ApiToken",
  "abstractKey": null
};

(node as any).hash = "cb64034f57bb588ae6c5ed558954b51d";

export default node;
