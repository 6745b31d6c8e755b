/**
 * @generated SignedSource<<33a667ac665ce9c34a59427f8d3b9abd>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
import type { FragmentRefs } from "relay-runtime";
export type MailView_message$data = {
  readonly createdAt: string;
  readonly id: string;
  readonly locale: Locale;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly " $fragmentType": "MailView_message";
};
export type MailView_message$key = {
  readonly " $data"?: MailView_message$data;
  readonly " $fragmentSpreads": FragmentRefs<"MailView_message">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "MailView_message",
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
      "name": "recipient",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "locale",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "subject",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "text",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "createdAt",
      "storageKey": null
    }
  ],
  "type": "MailboxMessage",
  "abstractKey": null
};

(node as any).hash = "adbd002f117e8431c7f739dd7362eade";

export default node;
