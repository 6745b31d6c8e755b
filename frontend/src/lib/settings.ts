import { useSyncExternalStore } from 'react'

/** What this browser remembers. public/boot.js reads the same names before the first paint. */
const names = {
  theme: 'kontor.theme',
  density: 'kontor.density',
  shortcuts: 'kontor.shortcuts',
  organization: 'kontor.organization',
  columns: 'kontor.columns',
  view: 'kontor.view',
  dismissed: 'kontor.dismissed',
} as const

export type Theme = 'light' | 'dark' | 'system'
export type Density = 'comfortable' | 'compact'

const dark = () => matchMedia('(prefers-color-scheme: dark)')

function readTheme(): Theme {
  const value = localStorage.getItem(names.theme)
  return value === 'light' || value === 'dark' ? value : 'system'
}

/** Shows a theme and remembers it. */
export function setTheme(theme: Theme) {
  localStorage.setItem(names.theme, theme)
  showTheme()
}

const listeners = new Set<() => void>()

function listen(tell: () => void) {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** The theme that is chosen, wherever on the page it was chosen. */
export const useTheme = (): Theme => useSyncExternalStore(listen, readTheme)

/** The theme on the screen, chosen or the system's. */
export const useShownTheme = () =>
  useSyncExternalStore(listen, () =>
    document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
  )

function showTheme() {
  const theme = readTheme()
  const shown = theme === 'system' ? (dark().matches ? 'dark' : 'light') : theme
  document.documentElement.dataset.theme = shown
  for (const tell of listeners) tell()
}

/** Follows the system while the person has chosen “system”. Once per document. */
export function followTheme() {
  showTheme()
  dark().addEventListener('change', showTheme)
}

export function readDensity(): Density {
  return localStorage.getItem(names.density) === 'compact' ? 'compact' : 'comfortable'
}

export function setDensity(density: Density) {
  localStorage.setItem(names.density, density)
  document.documentElement.dataset.density = density
  for (const tell of listeners) tell()
}

/** How dense lists are, wherever on the page it was chosen. */
export const useDensity = (): Density => useSyncExternalStore(listen, readDensity)

/** Single-key shortcuts can be switched off (WCAG 2.1.4). */
export const readShortcuts = () => localStorage.getItem(names.shortcuts) !== 'off'
export const setShortcuts = (on: boolean) =>
  localStorage.setItem(names.shortcuts, on ? 'on' : 'off')

/** Ids of the announcements that were closed in this browser. */
export const readDismissed = () =>
  (localStorage.getItem(names.dismissed) ?? '').split(' ').filter(Boolean)
export const setDismissed = (ids: readonly string[]) =>
  localStorage.setItem(names.dismissed, ids.join(' '))

/** The slug of the organization that was open last. */
export const readOrganization = () => localStorage.getItem(names.organization)
export const setOrganization = (slug: string) => localStorage.setItem(names.organization, slug)

/** What is remembered for each organization by itself; nothing takes it away. */
function setOf(name: string, org: string, value: string | undefined) {
  if (value === undefined) localStorage.removeItem(`${name}.${org}`)
  else localStorage.setItem(`${name}.${org}`, value)
}

/** The columns of the product list that were shown last in an organization, as its address has them. */
export const readColumns = (org: string) =>
  localStorage.getItem(`${names.columns}.${org}`) ?? undefined
export const setColumns = (org: string, columns: string | undefined) =>
  setOf(names.columns, org, columns)

/** The query string of the saved view of the product list that was open last in an organization. */
export const readView = (org: string) => localStorage.getItem(`${names.view}.${org}`) ?? undefined
export const setView = (org: string, query: string | undefined) => setOf(names.view, org, query)
