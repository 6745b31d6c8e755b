import { i18n, type Messages } from '@lingui/core'

/** The languages of the app, each by its own name: nobody must read another one to find theirs. */
export const languages = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  it: 'Italiano',
} as const

export type Locale = keyof typeof languages
export const locales = Object.keys(languages) as Locale[]

/** Fetches the texts of one language; each entry document brings its own. */
export type Catalogue = (locale: Locale) => Promise<{ messages: Messages }>

const stored = 'kontor.locale'

function known(tag: string | null | undefined): Locale | undefined {
  const language = tag?.slice(0, 2).toLowerCase()
  return locales.find((locale) => locale === language)
}

/**
 * The language to begin with: the profile's, else the last one chosen in this
 * browser, else the first one the browser asks for that we have, else English.
 */
export function preferredLocale(profile?: string | null): Locale {
  const fromBrowser = navigator.languages.map(known).find((locale) => locale !== undefined)
  return known(profile) ?? known(localStorage.getItem(stored)) ?? fromBrowser ?? 'en'
}

/** The texts that pages have brought besides those of their document. */
const brought = new Map<Catalogue, Promise<void>>()

/** Loads a language, switches to it, and remembers it in this browser. */
export async function activate(locale: Locale, catalogue: Catalogue): Promise<void> {
  const fetched = new Map<Catalogue, Messages>()
  // A page may bring its texts while the others are fetched.
  const missing = () => [catalogue, ...brought.keys()].filter((part) => !fetched.has(part))
  for (let parts = missing(); parts.length > 0; parts = missing()) {
    const answers = await Promise.all(parts.map((part) => part(locale)))
    for (const [index, part] of parts.entries()) fetched.set(part, answers[index]?.messages ?? {})
  }
  i18n.loadAndActivate({ locale, messages: Object.assign({}, ...fetched.values()) })
  document.documentElement.lang = locale
  localStorage.setItem(stored, locale)
}

/** Adds the texts of a page to those of the document, in this language and every later one. */
export function bring(catalogue: Catalogue): Promise<void> {
  const known = brought.get(catalogue)
  if (known) return known
  const added = add(catalogue).catch((error) => {
    brought.delete(catalogue)
    throw error
  })
  brought.set(catalogue, added)
  return added
}

async function add(catalogue: Catalogue) {
  const locale = i18n.locale as Locale | ''
  // Before the first language is there: it will bring them along.
  if (locale === '') return
  i18n.load(locale, (await catalogue(locale)).messages)
}
