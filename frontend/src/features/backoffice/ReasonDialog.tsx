import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { TextArea } from '../../ui/TextField'

/** Asks for a reason before something that others will feel. */
export function ReasonDialog(props: {
  title: string
  consequences: ReactNode[]
  confirm: string
  /** Who reads the reason. */
  hint: string
  onClose: () => void
  onConfirm: (reason: string) => Promise<void>
}) {
  const { t } = useLingui()
  return (
    <ConfirmDialog
      open
      onOpenChange={props.onClose}
      title={props.title}
      consequences={props.consequences}
      confirm={props.confirm}
      onConfirm={(data) =>
        // One line: it stands in mails and in the log.
        props.onConfirm(String(data.get('reason')).replace(/\s+/g, ' ').trim())
      }
    >
      <TextArea
        name="reason"
        label={t`Reason`}
        hint={props.hint}
        maxLength={500}
        rows={3}
        required
      />
    </ConfirmDialog>
  )
}
