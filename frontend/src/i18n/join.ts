import type { Messages } from '@lingui/core'

/** Joins the catalogues of several folders into the one of a language. */
export function join(parts: Record<string, Messages>): Messages {
  return Object.assign({}, ...Object.values(parts))
}
