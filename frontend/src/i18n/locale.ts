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

/** Loads a language, switches to it, and remembers it in this browser. */
export async function activate(locale: Locale, catalogue: Catalogue): Promise<void> {
  const { messages } = await catalogue(locale)
  i18n.loadAndActivate({ locale, messages })
  document.documentElement.lang = locale
  localStorage.setItem(stored, locale)
}
