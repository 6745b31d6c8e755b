/** How many digits stand behind the point in a currency: 2 for EUR, 0 for JPY; 2 for what is not known. */
export function digitsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    return format.resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}

/** A price as it is typed, `19.90` or `19,90`, in minor units; undefined for what is none. */
export function readPrice(text: string, currency: string): number | undefined {
  const digits = digitsOf(currency)
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim())
  if (!match || (match[2]?.length ?? 0) > digits) return undefined
  return Number(`${match[1]}${(match[2] ?? '').padEnd(digits, '0')}`)
}

/** The same the other way round. */
export const writePrice = (minor: number, currency: string): string =>
  (minor / 10 ** digitsOf(currency)).toFixed(digitsOf(currency))
