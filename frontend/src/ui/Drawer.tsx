import type { ReactNode } from 'react'
import { OnceOpen } from './Dialog'

export type DrawerProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** What is in it, read aloud. */
  label: string
  children: ReactNode
}

/** The navigation of a phone: it comes in from the left and closes when something is chosen. */
export function Drawer(props: DrawerProps) {
  return <OnceOpen open={props.open}>{({ DrawerBox }) => <DrawerBox {...props} />}</OnceOpen>
}
