/** Where to go after signing in: an address of this site, never of another one. */
export function nextAddress(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/'
  // Browsers read a backslash as a slash, and skip tabs and line breaks.
  return /^\/(?![/\\])[^\t\r\n]*$/.test(next) ? next : '/'
}

/** Another page of auth.html that leads to the same place in the end. */
export function withNext(path: string, search: string): string {
  const next = nextAddress(search)
  return next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`
}

/** Takes the token out of the address, so that it stays in no history and no screenshot. */
export function takeToken(): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? ''
  if (location.hash) history.replaceState(null, '', location.pathname + location.search)
  return token
}

const kept = 'kontor.invitation'

/** The token of an invitation, kept in this tab while its holder signs in or registers. */
export const invitation = {
  keep: (token: string) => sessionStorage.setItem(kept, token),
  read: () => sessionStorage.getItem(kept) ?? '',
  forget: () => sessionStorage.removeItem(kept),
}

/** The address of the invitation page; signing in on the way to it keeps the invitation. */
export const invitationPage = '/invitation'
