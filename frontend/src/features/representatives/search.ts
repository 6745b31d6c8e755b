/** What the address of the wizard says: whose role goes. */
export type HandoverSearch = { from?: string }

export const readHandoverSearch = (raw: Record<string, unknown>): HandoverSearch =>
  typeof raw.from === 'string' && raw.from ? { from: raw.from } : {}
