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
          { to: '/o/$org', label: t`Overview`, icon: House, key: 'h' },
          { to: '/o/$org/products', label: t`Products`, icon: Package, key: 'p' },
          { to: '/o/$org/tags', label: t`Tags`, icon: Tags, key: 't' },
        ],
      },
      {
        label: t`Organization`,
        places: [
          { to: '/o/$org/organization', label: t`Details`, icon: Building2, key: 'o' },
          ...(may.readMembers
            ? [{ to: '/o/$org/members', label: t`Members`, icon: Users, key: 'm' } as const]
            : []),
        ],
      },
    )
  }
  groups.push(
    {
      label: t`You`,
      places: [
        { to: '/account', label: t`Profile`, icon: UserRound, key: 'a' },
        { to: '/account/security', label: t`Sign-in and sessions`, icon: ShieldCheck, key: 's' },
        { to: '/organizations', label: t`Your organizations`, icon: Repeat, key: 'w' },
      ],
    },
    {
      label: t`Tools`,
      places: [
        { to: '/explorer', label: t`API explorer`, icon: Braces, key: 'e' },
        ...(may.readMailbox
          ? [{ to: '/mailbox', label: t`Mailbox`, icon: Inbox, key: 'b' } as const]
          : []),
      ],
    },
  )
  return groups
}
