import type { ReactNode } from 'react'
import { OnceOpen } from './Dialog'

export type DrawerProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** What is in it, read aloud. */
  label: string
  /** The navigation comes from the left, on its own dark ground; a panel from the right, like a page. */
  side?: 'left' | 'right'
  children: ReactNode
}

/** What comes in from the side: the navigation of a phone, a panel. It closes when something is chosen. */
export function Drawer(props: DrawerProps) {
  return <OnceOpen open={props.open}>{({ DrawerBox }) => <DrawerBox {...props} />}</OnceOpen>
}
