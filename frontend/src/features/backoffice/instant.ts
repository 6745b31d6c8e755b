const two = (value: number) => String(value).padStart(2, '0')

/** An instant as `<input type="datetime-local">` shows it, in the browser's time zone. */
export function localOf(instant: string | null | undefined): string {
  if (!instant) return ''
  const at = new Date(instant)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** What was chosen there as an instant; undefined for nothing, or what is none. */
export function instantOf(local: string): string | undefined {
  const at = new Date(local)
  return local === '' || Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
