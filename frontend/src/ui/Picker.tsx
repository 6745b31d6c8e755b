import { cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react'

export type PickerOption = {
  value: string
  label: string
  /** A second line: a role, a count. */
  hint?: ReactNode
  icon?: ReactNode
  /** The heading above the first option of a group; options of a group stand together. */
  group?: string
}

export type PickerProps = {
  trigger: ReactElement
  /** What is chosen here, for the search field: “Filter tags”. */
  label: string
  options: PickerOption[]
  selected: string[]
  onToggle: (value: string) => void
  /** Several may be chosen and the list stays open. */
  multiple?: boolean
  align?: 'start' | 'end'
  empty?: ReactNode
  /** What stands below the list, for what is typed. */
  footer?: (query: string, close: () => void) => ReactNode
  /** Enter while nothing in the list matches. */
  onEnterUnmatched?: (query: string) => void
}

const load = () => import('./PickerList').then((module) => ({ default: module.PickerList }))
const PickerList = lazy(load)

/**
 * A list behind a button that shrinks while one types. What it takes is heavy and
 * rarely used at once, so it is fetched when somebody turns to the button.
 */
export function Picker(props: PickerProps) {
  const [wanted, setWanted] = useState(false)
  if (!wanted) {
    return cloneElement(props.trigger as ReactElement<Record<string, unknown>>, {
      'aria-haspopup': 'dialog',
      'aria-expanded': false,
      onPointerEnter: load,
      onFocus: load,
      onClick: () => setWanted(true),
    })
  }
  return (
    <Suspense fallback={props.trigger}>
      <PickerList {...props} />
    </Suspense>
  )
}
