/**
 * How lists write what is filtered and where one is into the address. Lists are
 * joined by dots, which stay readable there: `kind=VPS.MAIL`.
 */

/** A list of the address as its items. */
export const listOf = (text: string | undefined) => (text ? text.split('.') : [])

/** Items as the address has them: each once, in order; nothing for none. */
export const joined = (items: string[]) => [...new Set(items)].sort().join('.') || undefined

/** The list with this item added, or taken out if it was in. */
export function toggled(text: string | undefined, item: string): string | undefined {
  const items = listOf(text)
  return joined(items.includes(item) ? items.filter((other) => other !== item) : [...items, item])
}

/** What stands in the address as text: the router reads `q=2026` as a number. */
export const text = (value: unknown) =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value).trim() : ''

/** The value if it is one of those that are known. */
export const one = <Value>(value: unknown, known: readonly Value[]) =>
  known.find((candidate) => candidate === value)

/** The items of a list that are known. */
export const some = (value: unknown, known: (item: string) => boolean) =>
  joined(listOf(text(value)).filter(known))

/** A search without what is not set: the same filters always read the same. */
export const withoutEmpty = <Search extends object>(search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search

/** Where in a list one is: after a row or before one. */
export const place = (raw: Record<string, unknown>) => ({
  after: text(raw.after) || undefined,
  before: raw.after ? undefined : text(raw.before) || undefined,
})

/** The page to ask the server for, from that place on. */
export const page = (at: { after?: string; before?: string }, size: number) =>
  at.before ? { last: size, before: at.before } : { first: size, after: at.after }
