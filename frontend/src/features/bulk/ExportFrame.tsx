import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { download } from '../../lib/download'
import { faultText, reasonText } from '../../lib/fault-text'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { toast } from '../../ui/toast'

export type ExportFormat = 'CSV' | 'JSON'

type Task = {
  readonly failure: string
  readonly failureReason: string
  readonly fileName: string
  readonly downloadUrl: string | null | undefined
}

/** Asks for the format of an export and gives it. What is small is downloaded at once, the rest is a task. */
export function ExportFrame(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description: string
  jsonHint: string
  /** Nothing is chosen that could be exported. */
  disabled?: boolean
  give: (format: ExportFormat) => Promise<Task>
  /** What else is asked. */
  children?: ReactNode
}) {
  const { t, i18n } = useLingui()
  const [format, setFormat] = useState<ExportFormat>('CSV')
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function start() {
    setFailure(undefined)
    setBusy(true)
    try {
      const task = await props.give(format)
      const { downloadUrl, fileName } = task
      if (task.failure) {
        setFailure(reasonText(i18n, task.failureReason) ?? task.failure)
        return
      }
      if (downloadUrl) download(downloadUrl, fileName)
      toast(
        downloadUrl
          ? t`${fileName} is being downloaded.`
          : t`The export is being written. You find it under “Exports and tasks”.`,
      )
      props.onOpenChange(false)
    } catch (error) {
      setFailure(faultText(i18n, error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={props.title}
      description={props.description}
      actions={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t`Cancel`}</Button>
          <Button variant="primary" busy={busy} disabled={props.disabled} onClick={start}>
            {t`Export`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {failure && <Notice tone="bad">{failure}</Notice>}
        <RadioGroup
          name="format"
          label={t`Format`}
          value={format}
          onChange={(value) => setFormat(value === 'JSON' ? 'JSON' : 'CSV')}
          options={[
            { value: 'CSV', label: t`CSV`, hint: t`For spreadsheets. No cell becomes a formula.` },
            { value: 'JSON', label: t`JSON`, hint: props.jsonHint },
          ]}
        />
        {props.children}
      </div>
    </Dialog>
  )
}
