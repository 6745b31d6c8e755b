import { listOf, one, page, place, some, text, withoutEmpty } from '../../lib/address'
import type { ClientFilter } from '../../routes/__generated__/oOrgClientsIndexQuery.graphql'
import type {
  ProductFilter,
  ProductOrder,
} from '../../routes/__generated__/oOrgClientsProductsQuery.graphql'
import { type Kind, kinds, type State, states } from '../products/words'

const pageSize = 25
const productPageSize = 50
const maxSearch = 100

/** Windows of expiry, in days. */
export const windows = [30, 60, 90] as const

const orders = {
  name: 'NAME_ASC',
  '-name': 'NAME_DESC',
  expires: 'EXPIRES_ASC',
  '-expires': 'EXPIRES_DESC',
} satisfies Record<string, ProductOrder>

/** What the address of the client list says. */
export type ClientSearch = {
  q?: string
  level?: 'limited' | 'full'
  after?: string
  before?: string
}

/** What the address of the list of all clients' products says. */
export type ClientProductSearch = {
  q?: string
  /** Ids of clients' organizations. */
  client?: string
  kind?: string
  status?: string
  /** Names of tags: each client has tags of its own, and the same name counts for all. */
  tag?: string[]
  expires?: (typeof windows)[number]
  sort?: keyof typeof orders
  after?: string
  before?: string
}

/** Reads the address; what it does not know is left out. */
export function readClientSearch(raw: Record<string, unknown>): ClientSearch {
  return withoutEmpty({
    q: text(raw.q).slice(0, maxSearch) || undefined,
    level: one(raw.level, ['limited', 'full'] as const),
    ...place(raw),
  })
}

/** What is asked of the server for an address. A filter that narrows nothing is none. */
export function clientVariables(search: ClientSearch) {
  const filter: ClientFilter = {
    ...(search.q && { search: search.q }),
    ...(search.level && { level: search.level === 'full' ? 'FULL' : 'LIMITED' }),
  }
  return {
    ...page(search, pageSize),
    filter: Object.keys(filter).length > 0 ? filter : null,
  }
}

/** Reads the address; what it does not know is left out. */
export function readClientProductSearch(raw: Record<string, unknown>): ClientProductSearch {
  const tags = Array.isArray(raw.tag) ? raw.tag : raw.tag === undefined ? [] : [raw.tag]
  const names = [...new Set(tags.map(text).filter(Boolean))].sort()
  const sort = one(raw.sort, Object.keys(orders) as (keyof typeof orders)[])
  return withoutEmpty({
    q: text(raw.q).slice(0, maxSearch) || undefined,
    client: some(raw.client, (item) => item.startsWith('org_')),
    kind: some(raw.kind, (item) => kinds.includes(item as Kind)),
    status: some(raw.status, (item) => states.includes(item as State)),
    tag: names.length > 0 ? names : undefined,
    expires: one(raw.expires, windows),
    sort: sort === 'name' ? undefined : sort,
    ...place(raw),
  })
}

/** A search with another filter or page; the place in the list is lost with it. */
export const narrowed = (search: ClientProductSearch, change: ClientProductSearch) =>
  readClientProductSearch({ ...search, after: undefined, before: undefined, ...change })

/** The same order without any filter. */
export const cleared = ({ sort }: ClientProductSearch) => readClientProductSearch({ sort })

/** Whether anything narrows the list. */
export const isFiltered = ({ sort: _s, after: _a, before: _b, ...search }: ClientProductSearch) =>
  Object.keys(search).length > 0

const day = 86_400_000

/** An id that no tag has. */
const nobodys = `tag_${'0'.repeat(26)}`

/** What to ask the server for. `tagIds` are the ids of the named tags, of all clients; days count from midnight in UTC. */
export function clientProductVariables(
  search: ClientProductSearch,
  tagIds: readonly string[],
  now: Date,
) {
  const today = Math.floor(now.getTime() / day) * day
  const at = (days: number) => new Date(today + days * day).toISOString()
  const filter: ProductFilter = {
    ...(search.q && { search: search.q }),
    ...(search.kind && { kinds: listOf(search.kind) as Kind[] }),
    ...(search.status && { statuses: listOf(search.status) as State[] }),
    // An empty list would not narrow: a name that no client has finds nothing.
    ...(search.tag && { tagsAny: tagIds.length > 0 ? tagIds : [nobodys] }),
    ...(search.expires && { expiresAfter: at(0), expiresBefore: at(search.expires + 1) }),
  }
  return {
    ...page(search, productPageSize),
    filter: Object.keys(filter).length > 0 ? filter : null,
    clientIds: search.client ? listOf(search.client) : null,
    orderBy: orders[search.sort ?? 'name'],
  }
}
