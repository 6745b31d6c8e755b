/** What the address of the lists of customers and people says. */
export type FindSearch = { q?: string; state?: 'blocked' | 'open' }

/** Reads the address; what it does not know is left out. */
export function readFindSearch(raw: Record<string, unknown>): FindSearch {
  return {
    ...(typeof raw.q === 'string' && raw.q !== '' && { q: raw.q }),
    ...((raw.state === 'blocked' || raw.state === 'open') && { state: raw.state }),
  }
}

/** What is asked of the server for an address. */
export const findVariables = ({ q, state }: FindSearch) => ({
  search: q ?? null,
  blocked: state ? state === 'blocked' : null,
})

export const jobStates = [
  'RUNNING',
  'AVAILABLE',
  'RETRYABLE',
  'SCHEDULED',
  'DISCARDED',
  'CANCELLED',
  'COMPLETED',
] as const

export type JobState = (typeof jobStates)[number]

/** What the address of the queue says: one state, or all. */
export type JobsSearch = { state?: JobState }

export function readJobsSearch(raw: Record<string, unknown>): JobsSearch {
  const state = jobStates.find((known) => known === raw.state)
  return state ? { state } : {}
}
