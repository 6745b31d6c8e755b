/**
 * @generated SignedSource<<cd4010f9c2682e64ea3f17b5c4a57db0>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Locale = "de" | "en" | "es" | "fr" | "it";
export type OrganizationKind = "COMPANY" | "PERSON" | "PUBLIC_BODY";
import type { FragmentRefs } from "relay-runtime";
export type DetailsForm_organization$data = {
  readonly hue: number;
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly locale: Locale;
  readonly name: string;
  readonly phone: string | null | undefined;
  readonly timeZone: string;
  readonly vatNumber: string | null | undefined;
  readonly website: string | null | undefined;
  readonly " $fragmentType": "DetailsForm_organization";
};
export type DetailsForm_organization$key = {
  readonly " $data"?: DetailsForm_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"DetailsForm_organization">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "DetailsForm_organization",
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
      "name": "name",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "kind",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "hue",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "timeZone",
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
      "name": "website",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "phone",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "vatNumber",
      "storageKey": null
    }
  ],
  "type": "Organization",
  "abstractKey": null
};

(node as any).hash = "dac6cc5402a0ec2a916dab62e0fd7614";

export default node;
