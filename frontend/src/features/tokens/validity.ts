/** How long a token may live: for ever, so many days, or until a date. */
export const validities = ['never', '7', '30', '90', '180', '365', 'date'] as const

const day = 86_400_000

/** When a token ends that is made now; undefined for never. A date counts until its last second, by this computer's clock. */
export function expiryOf(validity: string, date: string, now = Date.now()): string | undefined {
  if (validity === 'never') return undefined
  if (validity === 'date') return new Date(`${date}T23:59:59`).toISOString()
  return new Date(now + Number(validity) * day).toISOString()
}

/** Whether a date can be the last day of a token: written in full, and not over yet. */
export function isLastDay(date: string, now = Date.now()): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T23:59:59`).getTime() > now
}
