import { Trans, useLingui } from '@lingui/react/macro'
import { useBlocker } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import { ConfirmDialog } from '../ui/ConfirmDialog'

/**
 * Saves a form that stands on a page of its own: says whether what is typed is
 * saved, and asks before the page is left while it is not.
 */
export function SaveActions(props: {
  form: { busy: boolean; dirty: boolean }
  saved: boolean
  /** “Save profile” */
  children: ReactNode
}) {
  const { form, saved } = props
  return (
    <>
      <Button type="submit" variant="primary" busy={form.busy}>
        {props.children}
      </Button>
      <p role="status" className="self-center text-soft">
        {form.dirty ? <Trans>Not saved yet</Trans> : saved && <Trans>Saved</Trans>}
      </p>
      <UnsavedChanges when={form.dirty} />
    </>
  )
}

function UnsavedChanges({ when }: { when: boolean }) {
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
