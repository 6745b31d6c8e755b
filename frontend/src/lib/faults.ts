/** One thing that went wrong, as the server names it in the `extensions` of an error. */
export type Fault = {
  /** INVALID, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT, LIMIT, UNAVAILABLE or INTERNAL. */
  code: string
  /** The rule that refused, as a stable name: `last_representative`. */
  reason?: string
  /** The field of the input that is at fault. */
  field?: string
  /** The permission that is missing. */
  permission?: string
  /** What to quote to support. */
  ref?: string
  /** The server's own sentence, in English. */
  message: string
}

/** What every request rejects with, whether the network, the server or a rule said no. */
export class RequestError extends Error {
  readonly faults: Fault[]

  constructor(faults: Fault[]) {
    super(faults.map((fault) => fault.message).join(' '))
    this.name = 'RequestError'
    this.faults = faults
  }

  has(code: string): boolean {
    return this.faults.some((fault) => fault.code === code)
  }
}

/** Whether it was refused by this rule before any other. */
export const refusedBy = (error: unknown, reason: string): boolean =>
  faultsOf(error)[0]?.reason === reason

type GraphQLError = { message: string; extensions?: Record<string, unknown> }

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** Reads the `errors` of a GraphQL response; an error without a code counts as internal. */
export function readFaults(errors: readonly GraphQLError[]): Fault[] {
  return errors.map(({ message, extensions = {} }) => ({
    message,
    code: (text(extensions.code) ?? 'INTERNAL').toUpperCase(),
    reason: text(extensions.reason),
    field: text(extensions.field),
    permission: text(extensions.permission),
    ref: text(extensions.ref),
  }))
}

/** The faults of anything that was thrown. */
export function faultsOf(error: unknown): Fault[] {
  if (error instanceof RequestError) return error.faults
  // Such as a part of the app that cannot be fetched.
  const code = navigator.onLine ? 'INTERNAL' : 'OFFLINE'
  return [{ code, message: error instanceof Error ? error.message : String(error) }]
}
