import { useLingui } from '@lingui/react/macro'
import { listOf, toggled } from '../../lib/address'
import { FilterButton } from '../../ui/Filters'
import { Picker } from '../../ui/Picker'
import { kindName, kinds, stateName, states } from './words'

type Search = { kind?: string; status?: string }

/** The filters by what a product is and how it stands. */
export function KindAndStatus(props: { search: Search; onChange: (part: Search) => void }) {
  const { t, i18n } = useLingui()
  const { search, onChange } = props
  return (
    <>
      <Picker
        multiple
        label={t`Filter kinds`}
        trigger={<FilterButton count={listOf(search.kind).length}>{t`Kind`}</FilterButton>}
        options={kinds.map((kind) => ({ value: kind, label: kindName(i18n, kind) }))}
        selected={listOf(search.kind)}
        onToggle={(kind) => onChange({ kind: toggled(search.kind, kind) })}
      />
      <Picker
        multiple
        label={t`Filter states`}
        trigger={<FilterButton count={listOf(search.status).length}>{t`Status`}</FilterButton>}
        options={states.map((state) => ({ value: state, label: stateName(i18n, state) }))}
        selected={listOf(search.status)}
        onToggle={(state) => onChange({ status: toggled(search.status, state) })}
      />
    </>
  )
}
