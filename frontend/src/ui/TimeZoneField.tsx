import { type ComponentProps, useId } from 'react'
import { TextField } from './TextField'

/** A time zone by its IANA name; any part of the name narrows the browser's own list. */
export function TimeZoneField(props: Omit<ComponentProps<typeof TextField>, 'list' | 'type'>) {
  const list = useId()
  return (
    <>
      <TextField {...props} list={list} autoComplete="off" spellCheck={false} />
      <datalist id={list}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}
