import { Dialog } from '@base-ui/react/dialog'
import type { ReactElement, ReactNode } from 'react'

/** The navigation of a phone: it comes in from the left and closes when something is chosen. */
export function Drawer(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  trigger: ReactElement
  label: string
  children: ReactNode
}) {
  return (
    <Dialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Dialog.Trigger render={props.trigger} />
      <Dialog.Portal>
        <Dialog.Backdrop className="overlay-scrim fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          aria-label={props.label}
          className="overlay-drawer fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] flex-col overflow-y-auto bg-rail text-rail-text outline-none"
        >
          {props.children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
