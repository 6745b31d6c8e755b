import type { MemberFilter } from '../../routes/__generated__/oOrgMembersIndexQuery.graphql'

/** How many members a page of the list shows. */
const pageSize = 20

/** What the address of the member list says. */
export type MembersSearch = {
  q?: string
  /** Id of a role. */
  role?: string
  state?: 'active' | 'suspended'
  after?: string
  before?: string
  /** The invite sheet is open, with this role chosen: a key, or the id of a custom role. */
  invite?: string
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Reads the address; what it does not know is left out. */
export function readMembersSearch(raw: Record<string, unknown>): MembersSearch {
  const state = raw.state === 'active' || raw.state === 'suspended' ? raw.state : undefined
  const read: MembersSearch = {
    q: text(raw.q),
    role: text(raw.role),
    state,
    after: text(raw.after),
    before: text(raw.before),
    invite: text(raw.invite),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

/** What is asked of the server for an address. A filter that narrows nothing is none. */
export function memberVariables({ q, role, state, after, before }: MembersSearch) {
  const filter: MemberFilter = {
    ...(q && { search: q }),
    ...(role && { roleIds: [role] }),
    ...(state && { suspended: state === 'suspended' }),
  }
  return {
    ...(before ? { last: pageSize, before } : { first: pageSize, after }),
    filter: Object.keys(filter).length > 0 ? filter : null,
  }
}
