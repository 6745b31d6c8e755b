import { useLingui } from '@lingui/react/macro'
import {
  Bell,
  Braces,
  BriefcaseBusiness,
  Building2,
  Contact,
  Handshake,
  History,
  House,
  IdCard,
  Inbox,
  KeyRound,
  Layers,
  type LucideIcon,
  Package,
  Repeat,
  Scale,
  ScrollText,
  ShieldCheck,
  Tags,
  UserRound,
  Users,
  UsersRound,
  Webhook,
} from 'lucide-react'

export type Place = {
  to:
    | '/o/$org'
    | '/o/$org/products'
    | '/o/$org/tags'
    | '/o/$org/organization'
    | '/o/$org/activity'
    | '/account/activity'
    | '/o/$org/members'
    | '/o/$org/teams'
    | '/o/$org/representatives'
    | '/o/$org/partners'
    | '/o/$org/clients'
    | '/o/$org/clients/products'
    | '/o/$org/profile'
    | '/partners'
    | '/account'
    | '/account/security'
    | '/organizations'
    | '/notifications'
    | '/mailbox'
    | '/explorer'
    | '/o/$org/tokens'
    | '/o/$org/webhooks'
    | '/provider/tokens'
    | '/staff'
    | '/staff/people'
    | '/staff/support'
    | '/staff/jobs'
    | '/staff/catalogue'
    | '/staff/settings'
    | '/staff/announcements'
    | '/provider/terms'
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
  readActivity: boolean
  readMailbox: boolean
  readPartners: boolean
  readClients: boolean
  updateProfile: boolean
  tokens: boolean
  webhooks: boolean
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
            words: ['organization details', t`company address VAT roles`],
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
                {
                  to: '/o/$org/teams',
                  label: t`Teams`,
                  words: ['teams', t`groups shared rights`],
                  icon: UsersRound,
                  key: 'u',
                } as const,
                {
                  to: '/o/$org/representatives',
                  label: t`Representatives`,
                  words: ['representatives', t`legal owner handover successor trusted contacts`],
                  icon: Scale,
                } as const,
              ]
            : []),
          ...(may.readActivity
            ? [
                {
                  to: '/o/$org/activity',
                  label: t`Activity`,
                  words: ['activity', t`audit who did what changes`],
                  icon: History,
                  key: 'y',
                } as const,
              ]
            : []),
          ...(may.readPartners
            ? [
                {
                  to: '/o/$org/partners',
                  label: t`Partners`,
                  words: ['partners', t`agency reseller access link`],
                  icon: Handshake,
                  key: 'r',
                } as const,
              ]
            : []),
        ],
      },
    )
  }
  if (may.readClients) {
    groups.push({
      label: t`As a partner`,
      places: [
        {
          to: '/o/$org/clients',
          label: t`Clients`,
          words: ['clients', t`customers looked after invitations`],
          icon: BriefcaseBusiness,
          key: 'c',
        },
        {
          to: '/o/$org/clients/products',
          label: t`Products of clients`,
          words: ['products of clients', t`expiring renewals all customers`],
          icon: Layers,
          key: 'l',
        },
        ...(may.updateProfile
          ? [
              {
                to: '/o/$org/profile',
                label: t`Profile in the directory`,
                words: ['profile in the directory', t`skills languages headline`],
                icon: IdCard,
                key: 'f',
              } as const,
            ]
          : []),
      ],
    })
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
          to: '/account/activity',
          label: t`Your activity`,
          words: ['your activity', t`own log sign-ins what I did`],
          icon: ScrollText,
          key: 'z',
        },
        {
          to: '/notifications',
          label: t`Notifications`,
          words: ['notifications', t`news decisions waiting inbox bell`],
          icon: Bell,
          key: 'n',
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
          to: '/partners',
          label: t`Partner directory`,
          words: ['partner directory', t`find agency help skills`],
          icon: Contact,
          key: 'i',
        },
        ...(may.tokens
          ? [
              {
                to: '/o/$org/tokens',
                label: t`API tokens`,
                words: ['api tokens', t`secrets keys programs access developer`],
                icon: KeyRound,
                key: 'k',
              } as const,
            ]
          : []),
        ...(may.webhooks
          ? [
              {
                to: '/o/$org/webhooks',
                label: t`Webhooks`,
                words: ['webhooks', t`events messages deliveries developer`],
                icon: Webhook,
                key: 'd',
              } as const,
            ]
          : []),
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
