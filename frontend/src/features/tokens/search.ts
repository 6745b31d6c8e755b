/** What the address of the token list says. */
export type TokensSearch = {
  /** Also what is expired, or revoked, or disabled for good. */
  ended?: boolean
}

/** Reads the address; what it does not know is left out. */
export const readTokensSearch = (raw: Record<string, unknown>): TokensSearch =>
  raw.ended === true ? { ended: true } : {}

/** What the address of the page for a new token says: the template it begins with, to be shared. */
export type NewTokenSearch = { template?: string }

/** Reads the address; what it does not know is left out. */
export const readNewTokenSearch = (raw: Record<string, unknown>): NewTokenSearch =>
  typeof raw.template === 'string' ? { template: raw.template } : {}
