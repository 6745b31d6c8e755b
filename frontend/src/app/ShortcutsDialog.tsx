import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { readShortcuts, setShortcuts } from '../lib/settings'
import { Switch } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import type { Place } from './nav'

function Keys(props: { keys: string[]; children: ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-6 border-rule border-b py-1.5">
      <dt>{props.children}</dt>
      <dd className="flex gap-1">
        {props.keys.map((key) => (
          <kbd
            key={key}
            className="min-w-6 rounded-small border border-rule-strong px-1.5 text-center font-mono text-small"
          >
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  )
}

/** Every shortcut there is, and the switch that turns the single keys off. */
export function ShortcutsDialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  places: Place[]
}) {
  const { t } = useLingui()
  const [on, setOn] = useState(readShortcuts)
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={t`Keyboard shortcuts`}>
      <Switch
        label={t`Single-key shortcuts`}
        hint={t`Switch them off if speech input or another tool types for you.`}
        checked={on}
        onChange={(event) => {
          setShortcuts(event.currentTarget.checked)
          setOn(event.currentTarget.checked)
        }}
      />
      <dl className="mt-4 border-rule border-t">
        <Keys keys={['Ctrl', 'K']}>
          <Trans>Search, or jump anywhere</Trans>
        </Keys>
        <Keys keys={['/']}>
          <Trans>Search on this page</Trans>
        </Keys>
        <Keys keys={['n']}>
          <Trans>The main action of this page</Trans>
        </Keys>
        <Keys keys={['?']}>
          <Trans>This list</Trans>
        </Keys>
        {props.places.map(
          (place) =>
            place.key && (
              <Keys key={place.to} keys={['g', place.key]}>
                {place.label}
              </Keys>
            ),
        )}
      </dl>
    </Dialog>
  )
}
