/** What the address of the page for a new role says: the id of the role it begins as a copy of. */
export type NewRoleSearch = { from?: string }

/** Reads the address; what it does not know is left out. */
export const readNewRoleSearch = (raw: Record<string, unknown>): NewRoleSearch =>
  typeof raw.from === 'string' ? { from: raw.from } : {}
