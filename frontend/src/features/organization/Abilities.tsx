import { useLingui } from '@lingui/react/macro'
import { Check, Minus, Plus } from 'lucide-react'
import { permissionText } from './permissions'

const marks = { has: Check, gains: Plus, loses: Minus }

/** What a role may do, or what a change of role gives and takes, one line each. */
export function Abilities(props: {
  title: string
  names: readonly string[]
  kind?: keyof typeof marks
}) {
  const { i18n } = useLingui()
  const Mark = marks[props.kind ?? 'has']
  if (props.names.length === 0) return null
  return (
    <div>
      <p className="font-semibold">{props.title}</p>
      <ul className="mt-1 grid gap-x-6 gap-y-0.5 desk:grid-cols-2">
        {props.names.map((name) => (
          <li key={name} className="flex gap-2">
            <Mark size={16} aria-hidden className="mt-0.5 shrink-0 text-soft" />
            {permissionText(i18n, name)}
          </li>
        ))}
      </ul>
    </div>
  )
}
