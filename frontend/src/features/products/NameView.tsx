import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { FormError, useForm } from '../../ui/form'
import { TextField } from '../../ui/TextField'

const maxName = 64

/** Asks under which name a view is saved, and for whom. */
export function NameView(props: {
  /** The names of the views that the person keeps. */
  names: string[]
  mayShare: boolean
  onClose: () => void
  onSave: (name: string, share: boolean) => Promise<void>
}) {
  const { t } = useLingui()
  const [taken, setTaken] = useState(false)
  const [share, setShare] = useState(false)
  const form = useForm({
    names: ['name'],
    check: ({ name }) => ({
      name:
        name.trim() === ''
          ? t`Give the view a name.`
          : name.trim().length > maxName
            ? t`Use at most ${maxName} characters.`
            : undefined,
    }),
    send: ({ name }) => props.onSave(name.trim(), share),
  })
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t`Save as a new view`}
      description={t`It keeps the filters, the order, the columns and the number of rows.`}
      actions={
        <>
          <Button onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" form="name-view" busy={form.busy}>
            {taken ? t`Replace view` : t`Save view`}
          </Button>
        </>
      }
    >
      <form {...form.props} id="name-view" className="flex flex-col gap-4">
        <FormError form={form} />
        <TextField
          {...form.field('name')}
          label={t`Name`}
          autoComplete="off"
          hint={taken ? t`You have a view of this name; it will be replaced.` : undefined}
          onChange={(event) => {
            const typed = event.currentTarget.value.trim().toLocaleLowerCase()
            setTaken(props.names.some((name) => name.toLocaleLowerCase() === typed))
          }}
        />
        {props.mayShare && (
          <Checkbox
            label={t`Share it with all members`}
            hint={t`Everybody in the organization can use it. It stays when you leave.`}
            checked={share}
            onChange={(event) => setShare(event.currentTarget.checked)}
          />
        )}
      </form>
    </Dialog>
  )
}
