import { useSyncExternalStore } from 'react'

let ended = false
const listeners = new Set<() => void>()

function set(next: boolean) {
  if (ended === next) return
  ended = next
  for (const tell of listeners) tell()
}

/** The server no longer knows this browser. */
export const sessionEnded = () => set(true)

/** The person has signed in again. */
export const sessionRenewed = () => set(false)

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => ended,
  )
}

/** Where to sign in, and come back from to the page one is on. */
export function signInAddress(location: { pathname: string; search: string }): string {
  const next = location.pathname + location.search
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
}
