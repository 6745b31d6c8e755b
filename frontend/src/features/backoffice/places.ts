import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  BookOpen,
  ContactRound,
  Landmark,
  LifeBuoy,
  ListChecks,
  Megaphone,
  ScrollText,
  ServerCog,
  Settings,
} from 'lucide-react'
import type { PlaceGroup } from '../../app/nav'

/** Where the provider's staff can go; its words are those of this feature. */
export function staffPlaces(i18n: I18n): PlaceGroup {
  return {
    label: i18n._(msg`For the provider`),
    places: [
      {
        to: '/staff',
        label: i18n._(msg`Customers`),
        words: ['customers', i18n._(msg`organizations find block unblock`)],
        icon: Landmark,
        key: 'x',
      },
      {
        to: '/staff/people',
        label: i18n._(msg`People`),
        words: ['people', i18n._(msg`persons users find block unblock`)],
        icon: ContactRound,
      },
      {
        to: '/staff/support',
        label: i18n._(msg`Support`),
        words: ['support', i18n._(msg`look in access grants`)],
        icon: LifeBuoy,
      },
      {
        to: '/staff/jobs',
        label: i18n._(msg`Jobs`),
        words: ['jobs', i18n._(msg`queue failed retry background`)],
        icon: ListChecks,
      },
      {
        to: '/staff/catalogue',
        label: i18n._(msg`Catalogue`),
        words: ['catalogue', i18n._(msg`plans prices items`)],
        icon: BookOpen,
      },
      {
        to: '/staff/announcements',
        label: i18n._(msg`Announcements`),
        words: ['announcements', i18n._(msg`news maintenance disturbance banner`)],
        icon: Megaphone,
      },
      {
        to: '/provider/tokens',
        label: i18n._(msg`Service tokens`),
        words: ['service tokens', i18n._(msg`provider provisioning systems secrets`)],
        icon: ServerCog,
        key: 'v',
      },
      {
        to: '/provider/terms',
        label: i18n._(msg`Terms of service`),
        words: ['terms of service', i18n._(msg`conditions contract versions provider`)],
        icon: ScrollText,
      },
      {
        to: '/staff/settings',
        label: i18n._(msg`Provider settings`),
        words: ['provider settings', i18n._(msg`name logo colour sender links`)],
        icon: Settings,
      },
    ],
  }
}
