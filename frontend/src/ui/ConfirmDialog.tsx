import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { faultText } from '../lib/fault-text'
import { Button } from './Button'
import { AlertDialog } from './Dialog'
import { Notice } from './Notice'
import { TextField } from './TextField'

export type ConfirmDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Verb and object: “Remove Ada Lovelace”. */
  title: string
  description?: ReactNode
  /** What ends or changes, one sentence each, with counts. */
  consequences?: ReactNode[]
  /** The same verb as the title: “Remove member”. */
  confirm: string
  /** What not doing it is called; “Cancel” when nothing else is given. */
  keep?: string
  /** What must be typed before it happens, for what cannot be undone. */
  typed?: string
  danger?: boolean
  /** More questions, a password for instance; they are sent as the form's data. */
  children?: ReactNode
  /** Does it. What it throws is shown in the dialog, which stays open. */
  onConfirm: (data: FormData) => Promise<void>
}

/** Asks before something that cannot be taken back by a click, and says what it costs. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t, i18n } = useLingui()
  const form = useId()
  const cancel = useRef<HTMLButtonElement>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [typo, setTypo] = useState<string>()

  function change(open: boolean) {
    if (busy) return
    setFailure(undefined)
    setTypo(undefined)
    props.onOpenChange(open)
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const data = new FormData(event.currentTarget)
    const wanted = props.typed
    if (wanted && String(data.get('typed')).trim() !== wanted) {
      setTypo(t`Type “${wanted}” exactly as it is written.`)
      return
    }
    setBusy(true)
    setFailure(undefined)
    try {
      await props.onConfirm(data)
      props.onOpenChange(false)
    } catch (error) {
      setFailure(faultText(i18n, error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <AlertDialog
      open={props.open}
      onOpenChange={change}
      title={props.title}
      description={props.description}
      initialFocus={props.typed || props.children ? undefined : cancel}
      actions={
        <>
          <Button ref={cancel} onClick={() => change(false)}>
            {props.keep ?? t`Cancel`}
          </Button>
          <Button
            type="submit"
            form={form}
            busy={busy}
            variant={props.danger === false ? 'primary' : 'danger-solid'}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-4">
        {failure && <Notice tone="bad">{failure}</Notice>}
        {props.consequences && props.consequences.length > 0 && (
          <ul className="list-disc space-y-1 pl-5">
            {props.consequences.map((consequence, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences of a fixed list, never reordered
              <li key={index}>{consequence}</li>
            ))}
          </ul>
        )}
        {props.children}
        {props.typed && (
          <TextField
            name="typed"
            label={
              <Trans>
                Type <span className="font-mono">{props.typed}</span> to confirm
              </Trans>
            }
            error={typo}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </form>
    </AlertDialog>
  )
}
