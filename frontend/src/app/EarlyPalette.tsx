import { useLingui } from '@lingui/react/macro'
import { type RefObject, useLayoutEffect, useRef } from 'react'

/** The field of the palette while the palette is being fetched: no key is lost, or does something else. */
export function EarlyPalette(props: { typed: RefObject<string>; onClose: () => void }) {
  const { t } = useLingui()
  const field = useRef<HTMLInputElement>(null)

  // The palette gives the focus back to where it was before this field had it.
  useLayoutEffect(() => {
    const before = document.activeElement
    field.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  return (
    <input
      ref={field}
      aria-label={t`Search or jump`}
      placeholder={t`Search or jump to…`}
      className="-translate-x-1/2 fixed top-4 left-1/2 z-50 h-13 w-[calc(100vw-2rem)] max-w-[36rem] rounded-sheet border border-rule bg-sheet px-5 shadow-popover phone:top-28"
      onChange={(event) => {
        props.typed.current = event.currentTarget.value
      }}
      onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
    />
  )
}
