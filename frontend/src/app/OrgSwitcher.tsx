import { useLingui } from '@lingui/react/macro'
import { ChevronsUpDown } from 'lucide-react'
import { Picker } from '../ui/Picker'
import { Seal } from '../ui/Seal'

export type OrgChoice = {
  slug: string
  name: string
  hue: number
  logo: string | null | undefined
  /** The role; for a client, the partner through which one is there. */
  standing: string
  /** One is there for a partner. */
  client?: true
}

/** Which organization one acts in, and the way to the others. With a single one there is nothing to open. */
export function OrgSwitcher(props: {
  current?: OrgChoice
  choices: OrgChoice[]
  onSwitch: (slug: string) => void
}) {
  const { t } = useLingui()
  const { current, choices } = props
  const grouped = choices.some((choice) => choice.client)
  const several = choices.length > (current ? 1 : 0)
  const face = (
    <>
      {current && <Seal name={current.name} hue={current.hue} logo={current.logo} />}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">
          {current?.name ?? t`Choose an organization`}
        </span>
        {current && <span className="block text-rail-soft text-small">{current.standing}</span>}
      </span>
    </>
  )
  const look = 'flex w-full items-center gap-3 rounded-control px-2 py-1.5 text-left'
  if (!several) return <div className={look}>{current ? face : null}</div>
  return (
    <Picker
      label={t`Find an organization`}
      trigger={
        <button type="button" className={`${look} hover:bg-rail-current`}>
          {face}
          <span className="sr-only">{t`Switch organization`}</span>
          <ChevronsUpDown size={16} aria-hidden className="shrink-0" />
        </button>
      }
      options={choices.map((choice) => ({
        value: choice.slug,
        label: choice.name,
        hint: choice.standing,
        group: grouped ? (choice.client ? t`Clients` : t`Your organizations`) : undefined,
        icon: <Seal name={choice.name} hue={choice.hue} logo={choice.logo} />,
      }))}
      selected={current ? [current.slug] : []}
      onToggle={props.onSwitch}
    />
  )
}
