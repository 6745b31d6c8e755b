import { Menu as Base } from '@base-ui/react/menu'
import { cx } from './cx'
import type { MenuChoiceProps, MenuGroupProps, MenuItemProps, MenuProps } from './Menu'
import { itemClass, surfaceClass } from './surface'

export function Root(props: MenuProps) {
  return (
    <Base.Root defaultOpen>
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

export function Item(props: MenuItemProps) {
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

export function Choice<Value extends string>(props: MenuChoiceProps<Value>) {
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

export function Group(props: MenuGroupProps) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-1.5 pb-1 text-small text-soft">
        {props.label}
      </Base.GroupLabel>
      {props.children}
    </Base.Group>
  )
}

export function Rule() {
  return <Base.Separator className="my-1 border-rule border-t" />
}
