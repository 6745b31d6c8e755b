/**
 * @generated SignedSource<<16fb8fe211c492b0748a3a1f5def18db>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ProviderLogo_settings$data = {
  readonly effectiveName: string;
  readonly logoUrl: string | null | undefined;
  readonly " $fragmentType": "ProviderLogo_settings";
};
export type ProviderLogo_settings$key = {
  readonly " $data"?: ProviderLogo_settings$data;
  readonly " $fragmentSpreads": FragmentRefs<"ProviderLogo_settings">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ProviderLogo_settings",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "effectiveName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "logoUrl",
      "storageKey": null
    }
  ],
  "type": "ProviderSettings",
  "abstractKey": null
};

(node as any).hash = "dd2203af693395fcc35dbb0df2e38601";

export default node;
