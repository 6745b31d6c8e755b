import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router'
import { joined, listOf, one, page, text, withoutEmpty } from '../../lib/address'
import type {
  ProductFilter,
  ProductOrder,
} from '../../routes/__generated__/oOrgProductsIndexQuery.graphql'
import { type Kind, kinds, type State, states } from './words'

/** The columns beside the name, in the order in which they are offered. */
export const columnIds = [
  'kind',
  'status',
  'tags',
  'renewal',
  'price',
  'plan',
  'holder',
  'payer',
  'contact',
  'started',
  'added',
  'notes',
] as const

export type ColumnId = (typeof columnIds)[number]

/** The columns that show where nobody has chosen others. */
const usual: readonly ColumnId[] = ['kind', 'status', 'tags', 'renewal', 'price']

const orders = {
  name: 'NAME_ASC',
  '-name': 'NAME_DESC',
  expires: 'EXPIRES_ASC',
  '-expires': 'EXPIRES_DESC',
  added: 'CREATED_ASC',
  '-added': 'CREATED_DESC',
} satisfies Record<string, ProductOrder>

/** Numbers of rows a page can have; the first one is not written into the address. */
export const sizes = [25, 50, 100] as const

/** Windows of expiry: within so many days, or over already. */
export const windows = [7, 30, 90, 'past'] as const

/** The address of the product list, all of it. */
export type ProductSearch = {
  q?: string
  kind?: string
  status?: string
  /** Ids of tags: at least one of them, all of them, none of them. */
  any?: string
  all?: string
  none?: string
  tagged?: 'yes' | 'no'
  expires?: (typeof windows)[number]
  renew?: 'yes' | 'no'
  sort?: keyof typeof orders
  size?: (typeof sizes)[number]
  /** The columns, in their order. */
  cols?: string
  /** Id of the saved view one started from. */
  view?: string
  after?: string
  before?: string
}

/** The three ways to filter by tags. */
export type TagMode = 'any' | 'all' | 'none'

/** How many tags the server takes in one filter. */
const maxTags = 20
const maxQuery = 100

/** Reads an address; what it does not know is left out. The same filters always read the same. */
export function readProductSearch(raw: Record<string, unknown>): ProductSearch {
  const some = (value: unknown, known: (item: string) => boolean) =>
    typeof value === 'string' ? joined(value.split('.').filter(known)) : undefined
  const tags = (value: unknown) =>
    joined(listOf(some(value, (item) => item.startsWith('tag_'))).slice(0, maxTags))
  const cursor = (value: unknown) => (typeof value === 'string' && value ? value : undefined)
  const size = one(raw.size, sizes)
  const sort = one(raw.sort, Object.keys(orders) as (keyof typeof orders)[])
  return withoutEmpty({
    q: text(raw.q).slice(0, maxQuery) || undefined,
    kind: some(raw.kind, (item) => kinds.includes(item as Kind)),
    status: some(raw.status, (item) => states.includes(item as State)),
    any: tags(raw.any),
    all: tags(raw.all),
    none: tags(raw.none),
    tagged: one(raw.tagged, ['yes', 'no'] as const),
    expires: one(raw.expires, windows),
    renew: one(raw.renew, ['yes', 'no'] as const),
    sort: sort === 'name' ? undefined : sort,
    size: size === sizes[0] ? undefined : size,
    cols: listed(raw.cols),
    view: cursor(raw.view),
    after: cursor(raw.after),
    before: raw.after ? undefined : cursor(raw.before),
  })
}

/** Columns as the address has them: known ones, each once, in the order given. */
function listed(value: unknown): string | undefined {
  const known = listOf(text(value)).filter((id) => columnIds.includes(id as ColumnId))
  return [...new Set(known)].join('.') || undefined
}

/** The columns to show: those of the address, else those of this device, else the usual ones. */
export const columnsOf = (cols: string | undefined, remembered?: string): ColumnId[] =>
  (listOf(listed(cols) ?? listed(remembered) ?? usual.join('.')) as ColumnId[]).slice()

/** Whether these are the columns that show where nobody has chosen others. */
export const isUsual = (columns: readonly ColumnId[]) => columns.join('.') === usual.join('.')

/** Whether a column shows that few people ask for: only then it is asked of the server. */
const asksMore = (columns: readonly ColumnId[]) => columns.some((id) => !usual.includes(id))

const day = 86_400_000

/** What to ask the server for; days are counted from `now`'s midnight in UTC, so that a day asks the same. */
export function productVariables(search: ProductSearch, now: Date, remembered?: string) {
  const today = Math.floor(now.getTime() / day) * day
  const at = (days: number) => new Date(today + days * day).toISOString()
  const tags = (text: string | undefined) => (text ? listOf(text) : undefined)
  const flag = (text: 'yes' | 'no' | undefined) => (text ? text === 'yes' : undefined)
  const size = search.size ?? sizes[0]
  const filter: ProductFilter = {
    search: search.q,
    kinds: search.kind ? (listOf(search.kind) as Kind[]) : undefined,
    statuses: search.status ? (listOf(search.status) as State[]) : undefined,
    tagsAny: tags(search.any),
    tagsAll: tags(search.all),
    tagsNone: tags(search.none),
    tagged: flag(search.tagged),
    autoRenew: flag(search.renew),
    ...(search.expires === 'past' && { expiresBefore: at(0) }),
    ...(typeof search.expires === 'number' && {
      expiresAfter: at(0),
      expiresBefore: at(search.expires + 1),
    }),
  }
  return {
    ...page(search, size),
    filter,
    orderBy: orders[search.sort ?? 'name'],
    more: asksMore(columnsOf(search.cols, remembered)),
  }
}

/** Only what a saved view keeps: filters, order, size and columns, not the place in the list. */
function kept({ view: _view, after: _after, before: _before, ...rest }: ProductSearch) {
  return rest
}

/**
 * A search as a saved view keeps it: the query string without `?`. It says its columns, though
 * the address may not: on another device, or another person's, it shows the same.
 */
export const viewQuery = (search: ProductSearch, columns: readonly ColumnId[]) =>
  defaultStringifySearch(kept(readProductSearch({ ...search, cols: columns.join('.') }))).slice(1)

/** The search that a saved view opens. */
export function openView(view: { id: string; query: string }): ProductSearch {
  return { ...kept(readProductSearch(defaultParseSearch(view.query))), view: view.id }
}

/** The query string by which the list opens a saved view. */
export const viewAddress = (view: { id: string; query: string }) =>
  defaultStringifySearch(openView(view)).slice(1)

/** Whether a search shows something else than the saved view it came from. */
export function differs(
  search: ProductSearch,
  columns: readonly ColumnId[],
  view: { id: string; query: string },
) {
  const opened = openView(view)
  return (
    viewQuery(search, columns) !== viewQuery(opened, columnsOf(opened.cols ?? columns.join('.')))
  )
}

/** A search with another filter or page; the place in the list is lost with it. */
export const narrowed = (search: ProductSearch, change: ProductSearch) =>
  readProductSearch({ ...search, after: undefined, before: undefined, ...change })

/** The same order, size and columns without any filter. */
export const cleared = ({ sort, size, cols }: ProductSearch) =>
  readProductSearch({ sort, size, cols })

/** Whether anything narrows the list. */
export const isFiltered = ({ sort: _sort, size: _size, cols: _cols, ...search }: ProductSearch) =>
  Object.keys(kept(search)).length > 0
