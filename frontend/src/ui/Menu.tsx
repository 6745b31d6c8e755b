import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { cx } from './cx'

export const surfaceClass =
  'overlay rounded-sheet border border-rule bg-sheet text-ink shadow-popover outline-none'
export const itemClass =
  'flex min-h-9 w-full items-center gap-2.5 rounded-control px-2.5 py-1 text-left outline-none select-none data-highlighted:bg-selected data-disabled:text-soft'

/** Actions that belong to one thing, behind a button. */
export function Menu(props: {
  /** The button. It gets the right attributes and keeps its own look. */
  trigger: ReactElement
  align?: 'start' | 'end'
  children: ReactNode
}) {
  return (
    <Base.Root>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={props.align ?? 'end'} className="z-50">
          <Base.Popup className={cx(surfaceClass, 'min-w-48 max-w-80 p-1')}>
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export function MenuItem(props: {
  onClick?: () => void
  /** An anchor or a routed link, for items that go somewhere. */
  render?: ReactElement
  disabled?: boolean
  danger?: boolean
  icon?: ReactNode
  children: ReactNode
}) {
  return (
    <Base.Item
      onClick={props.onClick}
      render={props.render}
      disabled={props.disabled}
      className={cx(itemClass, props.danger && 'text-danger')}
    >
      {props.icon}
      <span className="min-w-0 flex-1">{props.children}</span>
    </Base.Item>
  )
}

/** One choice out of a few, marked where it stands. */
export function MenuChoice<Value extends string>(props: {
  label: string
  value: Value
  options: { value: Value; label: string }[]
  onChange: (value: Value) => void
}) {
  return (
    <Base.RadioGroup value={props.value} onValueChange={props.onChange}>
      <Base.GroupLabel className="px-2.5 pt-2 pb-1 text-small text-soft">
        {props.label}
      </Base.GroupLabel>
      {props.options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} closeOnClick className={itemClass}>
          <span className="flex-1">{option.label}</span>
          <Base.RadioItemIndicator className="size-2 rotate-45 bg-primary" />
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  )
}

/** Items under a heading. */
export function MenuGroup(props: { label: ReactNode; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-1.5 pb-1 text-small text-soft">
        {props.label}
      </Base.GroupLabel>
      {props.children}
    </Base.Group>
  )
}

export function MenuRule() {
  return <Base.Separator className="my-1 border-rule border-t" />
}
