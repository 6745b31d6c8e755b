import { type Locale, locales } from '../../i18n/locale'
import { joined, listOf, page, place, some, text, withoutEmpty } from '../../lib/address'
import type { PartnerFilter } from '../../routes/__generated__/partnersIndexQuery.graphql'

/** How many partners a page of the directory shows. */
const pageSize = 20
const maxSearch = 100
const maxSkills = 20

/** What the address of the directory says. */
export type DirectorySearch = {
  q?: string
  /** Keys of skills; a partner has all of them. */
  skill?: string
  /** Languages; a partner speaks one of them. */
  lang?: string
  /** ISO 3166-1 alpha-2 code of the country. */
  country?: string
  after?: string
  before?: string
}

/** Reads the address; what it does not know is left out. */
export function readDirectorySearch(raw: Record<string, unknown>): DirectorySearch {
  return withoutEmpty({
    q: text(raw.q).slice(0, maxSearch) || undefined,
    skill: joined(
      listOf(text(raw.skill))
        .filter((key) => /^[a-z0-9_]+$/.test(key))
        .slice(0, maxSkills),
    ),
    lang: some(raw.lang, (key) => locales.includes(key as Locale)),
    country: /^[A-Z]{2}$/.test(text(raw.country)) ? text(raw.country) : undefined,
    ...place(raw),
  })
}

/** What is asked of the server for an address. */
export function directoryVariables(search: DirectorySearch) {
  const { q, skill, lang, country } = search
  const filter: PartnerFilter = {
    ...(q && { search: q }),
    ...(skill && { skills: listOf(skill) }),
    ...(lang && { languages: listOf(lang) as Locale[] }),
    ...(country && { country }),
  }
  return {
    ...page(search, pageSize),
    filter: Object.keys(filter).length > 0 ? filter : null,
  }
}

/** A search with another filter or page; the place in the list is lost with it. */
export const narrowed = (search: DirectorySearch, change: DirectorySearch) =>
  readDirectorySearch({ ...search, after: undefined, before: undefined, ...change })
