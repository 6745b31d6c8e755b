import { AlertDialog as BaseAlert } from '@base-ui/react/alert-dialog'
import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from './Button'
import { cx } from './cx'
import type { AlertDialogProps, DialogLayout, DialogProps } from './Dialog'
import type { DrawerProps } from './Drawer'

const scrim = 'overlay-scrim fixed inset-0 z-40 bg-scrim'
const popup =
  'overlay fixed top-4 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 flex-col rounded-sheet border border-rule bg-sheet shadow-popover phone:top-16 phone:max-h-[calc(100dvh-6rem)]'
const widths = { narrow: 'max-w-[32rem]', wide: 'max-w-[48rem]' }

/** The parts both kinds of dialog share: title over a rule, scrolling body, actions. */
function Body(
  props: DialogLayout & {
    close?: ReactNode
    Title: typeof BaseDialog.Title
    Description: typeof BaseDialog.Description
  },
) {
  return (
    <>
      <header className="flex items-start gap-4 border-rule border-b px-6 py-5">
        <div className="min-w-0 flex-1">
          <props.Title className="font-semibold text-lead">{props.title}</props.Title>
          {props.description && (
            <props.Description className="mt-0.5 text-soft">{props.description}</props.Description>
          )}
        </div>
        {props.close}
      </header>
      {props.children && (
        <div className="min-h-0 flex-1 scroll-pb-20 overflow-y-auto px-6 py-5">
          {props.children}
        </div>
      )}
      {props.actions && (
        <footer
          className={cx(
            'flex flex-wrap justify-end gap-3 px-6 pb-5',
            props.children ? 'pt-1' : 'pt-5',
          )}
        >
          {props.actions}
        </footer>
      )}
    </>
  )
}

export function TaskDialog({ open, onOpenChange, ...layout }: DialogProps) {
  const { t } = useLingui()
  const box = useRef<HTMLDivElement>(null)
  // Something was typed or chosen: a click beside the dialog must not lose it.
  const begun = useRef(false)
  useEffect(() => {
    if (!open) begun.current = false
  }, [open])
  // The first thing to fill in, not the button that closes. By touch the keyboard waits to be asked for.
  const initialFocus = (by: string) =>
    by === 'touch'
      ? box.current
      : (box.current?.querySelector<HTMLElement>('input:not([type=checkbox]), select, textarea') ??
        true)
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next, details) => {
        if (begun.current && details.reason === 'outside-press') details.cancel()
        else onOpenChange(next)
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={scrim} />
        <BaseDialog.Popup
          ref={box}
          onInput={() => {
            begun.current = true
          }}
          initialFocus={initialFocus}
          className={cx(popup, widths[layout.width ?? 'narrow'])}
        >
          <Body
            {...layout}
            Title={BaseDialog.Title}
            Description={BaseDialog.Description}
            close={
              <BaseDialog.Close
                render={
                  <IconButton label={t`Close`} className="-mt-1 -mr-2">
                    <X size={18} aria-hidden />
                  </IconButton>
                }
              />
            }
          />
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}

export function QuestionDialog({
  open,
  onOpenChange,
  locked = false,
  initialFocus,
  ...layout
}: AlertDialogProps) {
  return (
    <BaseAlert.Root
      open={open}
      onOpenChange={(next, details) => {
        if (!next && locked && details.reason === 'escape-key') details.cancel()
        else onOpenChange(next)
      }}
    >
      <BaseAlert.Portal>
        <BaseAlert.Backdrop className={scrim} />
        <BaseAlert.Popup
          initialFocus={initialFocus}
          className={cx(popup, widths[layout.width ?? 'narrow'])}
        >
          <Body {...layout} Title={BaseAlert.Title} Description={BaseAlert.Description} />
        </BaseAlert.Popup>
      </BaseAlert.Portal>
    </BaseAlert.Root>
  )
}

const drawers = {
  left: 'left-0 w-72 max-w-[85vw] bg-rail text-rail-text',
  right: 'right-0 w-full max-w-[28rem] border-rule border-l bg-sheet text-ink shadow-popover',
}

export function DrawerBox(props: DrawerProps) {
  return (
    <BaseDialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="overlay-scrim fixed inset-0 z-40 bg-scrim" />
        <BaseDialog.Popup
          aria-label={props.label}
          data-side={props.side ?? 'left'}
          className={cx(
            'overlay-drawer fixed inset-y-0 z-50 flex flex-col overflow-y-auto outline-none',
            drawers[props.side ?? 'left'],
          )}
        >
          {props.children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
