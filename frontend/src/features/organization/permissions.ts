import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What each permission of internal/authz allows, in the order of that table, by subject. */
const subjects: { title: MessageDescriptor; texts: Record<string, MessageDescriptor> }[] = [
  {
    title: msg`Organization`,
    texts: {
      'org:read': msg`See the organization’s name and kind`,
      'org:read_details': msg`See addresses, telephone and VAT number`,
      'org:update': msg`Change details and addresses`,
      'org:export': msg`Take out all data of the organization`,
      'org:delete': msg`Delete the organization`,
      'support:manage': msg`Let the provider’s staff look in for a limited time`,
    },
  },
  {
    title: msg`Members`,
    texts: {
      'member:read': msg`See members and pending invitations`,
      'member:invite': msg`Invite people, resend and cancel invitations`,
      'member:update': msg`Change roles and product rights, suspend and reactivate members`,
      'member:remove': msg`Remove members`,
      'role:manage': msg`Create, change and delete custom roles, as far as their own rights go`,
      'team:manage': msg`Create, change and delete teams, their members and their product rights`,
      'representative:grant': msg`Give and withdraw the legal-representative role`,
    },
  },
  {
    title: msg`Products`,
    texts: {
      'product:read': msg`See the products they have a right on`,
      'product:read_all': msg`See every product`,
      'usage:read': msg`See how much products use; by rights on single products, of those with the right “statistic”`,
      'product:tag': msg`Put tags on products and take them off`,
      'product:update': msg`Give products internal names and notes`,
      'product:lock': msg`Lock products against changes by limited members and partners, and unlock them`,
      'view:share': msg`Share saved views of the product list with all members`,
      'tag:manage': msg`Create, rename, recolour, merge and delete tags`,
    },
  },
  {
    title: msg`Billing and activity`,
    texts: {
      'billing:read': msg`See prices and billing data`,
      'activity:read': msg`See the activity log`,
    },
  },
  {
    title: msg`Tokens and webhooks`,
    texts: {
      'token:manage': msg`See and revoke the API tokens of all members`,
      'webhook:manage': msg`Manage webhooks and see their deliveries`,
    },
  },
  {
    title: msg`Partners`,
    texts: {
      'partner:read': msg`See the partners that look after the organization`,
      'partner:manage': msg`Invite partners, set their limited access, and end it`,
      'partner:grant_full': msg`Give a partner full access`,
    },
  },
  {
    title: msg`Clients of a partner`,
    texts: {
      'client:read': msg`See the clients they look after`,
      'client:read_all': msg`See every client`,
      'client:assign': msg`Say who looks after which client`,
      'client:add': msg`Accept clients, ask for access to them, and end it`,
      'profile:update': msg`Change the partner’s profile in the directory`,
    },
  },
]

const known = new Map(subjects.flatMap(({ texts }) => Object.entries(texts)))

/** A permission in words; one this build has no words for keeps its own name. */
export function permissionText(i18n: I18n, name: string): string {
  const text = known.get(name)
  return text ? i18n._(text) : name
}

/** All permissions that some role holds, by subject; those without words come last. */
export function permissionsBySubject(
  i18n: I18n,
  roles: readonly { permissions: readonly string[] }[],
): { title: string; names: string[] }[] {
  const held = new Set(roles.flatMap((role) => role.permissions))
  const groups = subjects.map(({ title, texts }) => ({
    title: i18n._(title),
    names: Object.keys(texts).filter((name) => held.has(name)),
  }))
  const other = [...held].filter((name) => !known.has(name)).sort()
  return [...groups, { title: i18n._(msg`Other`), names: other }].filter(
    ({ names }) => names.length > 0,
  )
}

/** What changes for a person who gets the role `to` instead of `from`. */
export function roleChange(
  from: { permissions: readonly string[] },
  to: { permissions: readonly string[] },
): { gains: string[]; loses: string[] } {
  return {
    gains: to.permissions.filter((name) => !from.permissions.includes(name)),
    loses: from.permissions.filter((name) => !to.permissions.includes(name)),
  }
}
