import { useLingui } from '@lingui/react/macro'
import {
  Braces,
  Building2,
  House,
  Inbox,
  type LucideIcon,
  Package,
  Repeat,
  ShieldCheck,
  Tags,
  UserRound,
  Users,
} from 'lucide-react'

export type Place = {
  to:
    | '/o/$org'
    | '/o/$org/products'
    | '/o/$org/tags'
    | '/o/$org/organization'
    | '/o/$org/members'
    | '/account'
    | '/account/security'
    | '/organizations'
    | '/mailbox'
    | '/explorer'
  label: string
  icon: LucideIcon
  /** What else finds it in the palette: its English name, and other words of the language. */
  words: readonly string[]
  /** The key after `g` that goes there. */
  key?: string
}

export type PlaceGroup = { label: string; places: Place[] }

/** Where one can go: one level, by job, and only to what exists for this person. */
export function usePlaces(may: {
  organization: boolean
  readMembers: boolean
  readMailbox: boolean
}): PlaceGroup[] {
  const { t } = useLingui()
  const groups: PlaceGroup[] = []
  if (may.organization) {
    groups.push(
      {
        label: t`Services`,
        places: [
          {
            to: '/o/$org',
            label: t`Overview`,
            words: ['overview', t`home start dashboard`],
            icon: House,
            key: 'h',
          },
          {
            to: '/o/$org/products',
            label: t`Products`,
            words: ['products', t`services hosting domains contracts`],
            icon: Package,
            key: 'p',
          },
          {
            to: '/o/$org/tags',
            label: t`Tags`,
            words: ['tags', t`labels categories colours`],
            icon: Tags,
            key: 't',
          },
        ],
      },
      {
        label: t`Organization`,
        places: [
          {
            to: '/o/$org/organization',
            label: t`Details`,
            words: ['organization details', t`company address VAT roles activity log`],
            icon: Building2,
            key: 'o',
          },
          ...(may.readMembers
            ? [
                {
                  to: '/o/$org/members',
                  label: t`Members`,
                  words: ['members', t`people users team invite access`],
                  icon: Users,
                  key: 'm',
                } as const,
              ]
            : []),
        ],
      },
    )
  }
  groups.push(
    {
      label: t`You`,
      places: [
        {
          to: '/account',
          label: t`Profile`,
          words: ['profile', t`name language time zone e-mail`],
          icon: UserRound,
          key: 'a',
        },
        {
          to: '/account/security',
          label: t`Sign-in and sessions`,
          words: ['sign-in and sessions', t`password security log in devices`],
          icon: ShieldCheck,
          key: 's',
        },
        {
          to: '/organizations',
          label: t`Your organizations`,
          words: ['your organizations', t`customers accounts switch invitations`],
          icon: Repeat,
          key: 'w',
        },
      ],
    },
    {
      label: t`Tools`,
      places: [
        {
          to: '/explorer',
          label: t`API explorer`,
          words: ['api explorer', t`GraphQL developer schema`],
          icon: Braces,
          key: 'e',
        },
        ...(may.readMailbox
          ? [
              {
                to: '/mailbox',
                label: t`Mailbox`,
                words: ['mailbox', t`mails messages sent`],
                icon: Inbox,
                key: 'b',
              } as const,
            ]
          : []),
      ],
    },
  )
  return groups
}
