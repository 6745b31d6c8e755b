import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from './Button'
import { Checkbox } from './Choice'
import { Copy } from './Copy'
import { AlertDialog } from './Dialog'

/**
 * Shows a secret the one time it exists. Neither Escape nor a click outside
 * closes it, only the person's word that it is stored.
 */
export function SecretDialog(props: {
  title: string
  secret: string
  /** The name of the file when it is downloaded, without its ending. */
  fileName: string
  /** What we keep of it; a hash, unless it says otherwise. */
  description?: string
  /** How it is used, below the secret. */
  children?: ReactNode
  onDone: () => void
}) {
  const { t } = useLingui()
  const [stored, setStored] = useState(false)

  function download() {
    const url = URL.createObjectURL(new Blob([`${props.secret}\n`], { type: 'text/plain' }))
    const link = Object.assign(document.createElement('a'), {
      href: url,
      download: `${props.fileName}.txt`,
    })
    link.click()
    URL.revokeObjectURL(url)
  }

  return (
    <AlertDialog
      open
      locked
      width={props.children ? 'wide' : 'narrow'}
      onOpenChange={() => undefined}
      title={props.title}
      description={props.description ?? t`It is shown once. We keep only a hash of it.`}
      actions={
        <Button variant="primary" disabled={!stored} onClick={props.onDone}>
          <Trans>Done</Trans>
        </Button>
      }
    >
      <div className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 flex-1 basis-60 break-all rounded-control border border-rule-strong bg-sunken px-3 py-1.5 font-mono">
          {props.secret}
        </code>
        <Copy text={props.secret} />
        <Button onClick={download}>
          <Trans>Download</Trans>
        </Button>
      </div>
      {props.children}
      <Checkbox
        className="mt-4"
        label={t`I have stored it somewhere safe`}
        checked={stored}
        onChange={(event) => setStored(event.currentTarget.checked)}
      />
    </AlertDialog>
  )
}
