import {
  cloneElement,
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useState,
} from 'react'

// A menu takes much and is rarely opened at once: what draws it is fetched when
// somebody turns to its button.
type Parts = typeof import('./MenuParts')
const load = () => import('./MenuParts')

const Loaded = createContext<Parts | null>(null)

function useParts(): Parts {
  const parts = useContext(Loaded)
  if (!parts) throw new Error('The items of a menu stand inside a Menu.')
  return parts
}

export type MenuProps = {
  /** The button. It gets the right attributes and keeps its own look. */
  trigger: ReactElement
  align?: 'start' | 'end'
  children: ReactNode
}

/** Actions that belong to one thing, behind a button. */
export function Menu(props: MenuProps) {
  const [parts, setParts] = useState<Parts>()
  if (!parts) {
    return cloneElement(props.trigger as ReactElement<Record<string, unknown>>, {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onPointerEnter: load,
      onFocus: load,
      onClick: () => load().then(setParts),
    })
  }
  return (
    <Loaded value={parts}>
      <parts.Root {...props} />
    </Loaded>
  )
}

export type MenuItemProps = {
  onClick?: () => void
  /** An anchor or a routed link, for items that go somewhere. */
  render?: ReactElement
  disabled?: boolean
  danger?: boolean
  icon?: ReactNode
  children: ReactNode
}

export function MenuItem(props: MenuItemProps) {
  const { Item } = useParts()
  return <Item {...props} />
}

export type MenuChoiceProps<Value extends string> = {
  label: string
  value: Value
  options: { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** One choice out of a few, marked where it stands. */
export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
  const { Choice } = useParts()
  return <Choice {...props} />
}

export type MenuGroupProps = { label: ReactNode; children: ReactNode }

/** Items under a heading. */
export function MenuGroup(props: MenuGroupProps) {
  const { Group } = useParts()
  return <Group {...props} />
}

export function MenuRule() {
  const { Rule } = useParts()
  return <Rule />
}
