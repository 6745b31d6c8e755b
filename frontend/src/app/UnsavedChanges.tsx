import { useLingui } from '@lingui/react/macro'
import { useBlocker } from '@tanstack/react-router'
import { ConfirmDialog } from '../ui/ConfirmDialog'

/** Asks before a page is left on which something was typed and not saved. */
export function UnsavedChanges({ when }: { when: boolean }) {
  const { t } = useLingui()
  const blocker = useBlocker({
    // Filters and tabs of the same page keep what is typed.
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: () => when,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      onOpenChange={(open) => {
        if (!open) blocker.reset?.()
      }}
      title={t`Leave without saving`}
      consequences={[t`What you changed on this page is lost.`]}
      confirm={t`Leave without saving`}
      keep={t`Keep editing`}
      onConfirm={async () => blocker.proceed?.()}
    />
  )
}
