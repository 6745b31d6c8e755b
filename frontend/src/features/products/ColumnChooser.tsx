import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react'
import { useState } from 'react'
import { type Density, setDensity, useDensity } from '../../lib/settings'
import { Button, IconButton } from '../../ui/Button'
import { Checkbox, RadioGroup } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { columnLabels } from './columnLabels'
import { type ColumnId, columnIds, columnsOf } from './search'

/** Which columns the list shows, in which order, and how dense its rows are. */
export function ColumnChooser(props: {
  columns: readonly ColumnId[]
  /** Those that make no sense to the viewer are not offered. */
  hidden: readonly ColumnId[]
  onChange: (columns: ColumnId[]) => void
}) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Columns3 size={16} aria-hidden />
        {t`Columns`}
      </Button>
      {open && <ColumnsDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

type Choice = { id: ColumnId; on: boolean }

function ColumnsDialog(props: {
  columns: readonly ColumnId[]
  hidden: readonly ColumnId[]
  onChange: (columns: ColumnId[]) => void
  onClose: () => void
}) {
  const { t, i18n } = useLingui()
  const labels = columnLabels(i18n)
  const density = useDensity()
  const offered = (shown: readonly ColumnId[]): Choice[] =>
    [...shown, ...columnIds.filter((id) => !shown.includes(id))]
      .filter((id) => !props.hidden.includes(id))
      .map((id) => ({ id, on: shown.includes(id) }))
  const [choices, setChoices] = useState(() => offered(props.columns))
  const [moved, setMoved] = useState('')
  const chosen = choices.filter((choice) => choice.on).map((choice) => choice.id)

  const toggle = (id: ColumnId) =>
    setChoices(choices.map((choice) => (choice.id === id ? { id, on: !choice.on } : choice)))

  function move(from: number, to: number) {
    const next = [...choices]
    const [choice] = next.splice(from, 1)
    if (!choice) return
    next.splice(to, 0, choice)
    setChoices(next)
    const place = to + 1
    setMoved(t`${labels[choice.id]} is column ${place} now`)
  }

  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t`Columns of the list`}
      description={t`Remembered on this device for this organization. A saved view keeps them too, and shows them wherever it is opened.`}
      actions={
        <>
          <Button
            variant="quiet"
            className="mr-auto"
            onClick={() => setChoices(offered(columnsOf(undefined)))}
          >
            <Trans>As usual</Trans>
          </Button>
          <Button onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            variant="primary"
            aria-disabled={chosen.length === 0 || undefined}
            onClick={() => {
              if (chosen.length === 0) return
              props.onChange(chosen)
              props.onClose()
            }}
          >
            <Trans>Show these columns</Trans>
          </Button>
        </>
      }
    >
      <ul aria-label={t`Columns in their order`} className="border-rule border-t">
        {choices.map(({ id, on }, index) => (
          <li key={id} className="flex items-center gap-2 border-rule border-b py-0.5">
            <div className="flex-1 py-1">
              <Checkbox label={labels[id]} checked={on} onChange={() => toggle(id)} />
            </div>
            <IconButton
              label={t`Move ${labels[id]} up`}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            >
              <ArrowUp size={16} aria-hidden />
            </IconButton>
            <IconButton
              label={t`Move ${labels[id]} down`}
              disabled={index === choices.length - 1}
              onClick={() => move(index, index + 1)}
            >
              <ArrowDown size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {moved}
      </p>
      {chosen.length === 0 && (
        <p className="mt-2 text-warn">
          <Trans>Choose at least one column.</Trans>
        </p>
      )}
      <div className="mt-5">
        <RadioGroup
          name="density"
          label={t`Rows of all lists`}
          value={density}
          onChange={(next) => setDensity(next as Density)}
          options={[
            { value: 'comfortable', label: t`Comfortable` },
            { value: 'compact', label: t`Compact` },
          ]}
        />
      </div>
    </Dialog>
  )
}
