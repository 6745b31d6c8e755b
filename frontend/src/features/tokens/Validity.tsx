import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '../../ui/Choice'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import { validities } from './validity'

/** How long a token lives. */
export function ValidityField(props: {
  name: string
  value: string
  onChange: (value: string) => void
  date: { name: string; error?: string }
  /** Says what a token without an end means, and that it is disabled when it is not used. */
  warns?: boolean
}) {
  const { t } = useLingui()
  const words = (validity: (typeof validities)[number]) => {
    if (validity === 'never') return t`Without an end`
    if (validity === 'date') return t`Until a date…`
    if (validity === '365') return t`One year`
    const days = Number(validity)
    return t`${plural(days, { one: '# day', other: '# days' })}`
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-4 phone:grid-cols-2">
        <Select
          name={props.name}
          label={t`Valid`}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          options={validities.map((value) => ({ value, label: words(value) }))}
        />
        {props.value === 'date' && (
          <TextField {...props.date} type="date" label={t`Last day`} required />
        )}
      </div>
      {props.value === 'never' && props.warns !== false && (
        <Notice tone="warn">
          <Trans>
            A token without an end works until somebody revokes it, also when nobody remembers it.
            Give it an end if you can. Unused for a year, it is disabled.
          </Trans>
        </Notice>
      )}
    </div>
  )
}
