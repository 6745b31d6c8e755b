import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { FormError, useForm } from '../../ui/form'
import { ColorChoice } from '../../ui/TagPicker'
import { TextField } from '../../ui/TextField'

const maxName = 40

/** Name and colour of a tag, in the line where the tag stands. */
export function TagForm(props: {
  name: string
  color: number
  /** The verb on the button. */
  submit: string
  onSend: (name: string, color: number) => Promise<void>
  onCancel: () => void
}) {
  const { t } = useLingui()
  const [color, setColor] = useState(props.color)
  const form = useForm({
    names: ['name'],
    check: ({ name }) => ({
      name:
        name.trim() === ''
          ? t`Give the tag a name.`
          : name.trim().length > maxName
            ? t`Use at most ${maxName} characters.`
            : undefined,
    }),
    send: ({ name }) => props.onSend(name.trim(), color),
  })
  return (
    <form
      {...form.props}
      className="flex flex-col gap-3"
      onKeyDown={(event) => event.key === 'Escape' && props.onCancel()}
    >
      <FormError form={form} />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <TextField
          {...form.field('name')}
          label={t`Name`}
          defaultValue={props.name}
          autoComplete="off"
          autoFocus
          className="basis-64"
        />
        <div className="w-72">
          <ColorChoice value={color} onChange={setColor} />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={form.busy}>
            {props.submit}
          </Button>
          <Button onClick={props.onCancel}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </form>
  )
}
