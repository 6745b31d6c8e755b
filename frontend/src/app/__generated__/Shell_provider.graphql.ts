/**
 * @generated SignedSource<<42466a17ff67e3817ba1496280155744>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Shell_provider$data = {
  readonly imprintUrl: string;
  readonly name: string;
  readonly privacyUrl: string;
  readonly statusUrl: string;
  readonly supportUrl: string;
  readonly viewerCanReadMailbox: boolean;
  readonly " $fragmentType": "Shell_provider";
};
export type Shell_provider$key = {
  readonly " $data"?: Shell_provider$data;
  readonly " $fragmentSpreads": FragmentRefs<"Shell_provider">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Shell_provider",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "name",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanReadMailbox",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "supportUrl",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "statusUrl",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "imprintUrl",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "privacyUrl",
      "storageKey": null
    }
  ],
  "type": "Provider",
  "abstractKey": null
};

(node as any).hash = "750394f49031b68241dd153469872b41";

export default node;
