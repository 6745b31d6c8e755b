import { Toast } from '@base-ui/react/toast'
import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import type { ToastOptions } from './toast'

const manager = Toast.createToastManager()

/** Long enough to read a sentence and reach the button (milliseconds). */
const stay = 8000

/** Shows a toast where the viewport is. */
export function show(title: string, { description, undo }: ToastOptions) {
  const id = manager.add({
    title,
    description,
    timeout: stay,
    actionProps: undo && {
      children: undo.label,
      onClick: () => {
        manager.close(id)
        undo.onClick()
      },
    },
  })
}

/** The viewport; F6 reaches it. */
export function Viewport() {
  return (
    <Toast.Provider toastManager={manager} timeout={stay}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-4 left-4 z-60 flex flex-col gap-2 phone:left-auto phone:w-96">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Toasts() {
  const { t } = useLingui()
  const { toasts } = Toast.useToastManager()
  return toasts.map((item) => (
    <Toast.Root
      key={item.id}
      toast={item}
      className="overlay rounded-sheet border border-rail-rule bg-rail text-rail-text shadow-popover data-limited:hidden"
    >
      <Toast.Content className="flex items-start gap-3 py-2.5 pr-2 pl-4">
        <div className="min-w-0 flex-1 py-1">
          <Toast.Title className="font-semibold" />
          <Toast.Description className="text-rail-soft" />
        </div>
        {item.actionProps && (
          <Toast.Action className="min-h-8 px-2 font-semibold text-signal underline underline-offset-4" />
        )}
        <Toast.Close
          aria-label={t`Close`}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-control hover:bg-rail-current"
        >
          <X size={16} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
