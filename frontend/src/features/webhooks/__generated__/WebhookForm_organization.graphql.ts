/**
 * @generated SignedSource<<a4e86797afaa562c368f072c8c9f79e0>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type WebhookForm_organization$data = {
  readonly id: string;
  readonly viewerCanReadClients: boolean;
  readonly " $fragmentType": "WebhookForm_organization";
};
export type WebhookForm_organization$key = {
  readonly " $data"?: WebhookForm_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"WebhookForm_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "WebhookForm_organization",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanReadClients",
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "f418a161e12dd313a5104f4ec9ad38cd";

export default node;
