import { useLingui } from '@lingui/react/macro'
import { Select } from '../../ui/Choice'
import { SearchField } from '../../ui/Filters'
import type { FindSearch } from './search'

/** The search over a list of customers or people, and whether only blocked ones count. */
export function FindBar(props: {
  label: string
  result: string
  search: FindSearch
  onSearch: (next: FindSearch) => void
}) {
  const { t } = useLingui()
  const { search, onSearch } = props
  const change = (part: FindSearch) => {
    const next = { ...search, ...part }
    onSearch({ ...(next.q && { q: next.q }), ...(next.state && { state: next.state }) })
  }
  return (
    <div className="flex flex-wrap items-center gap-3 pb-4">
      <SearchField label={props.label} value={search.q ?? ''} onChange={(q) => change({ q })} />
      <Select
        label={t`State`}
        hideLabel
        className="flex-1 phone:flex-none"
        value={search.state ?? ''}
        onChange={(event) =>
          change({ state: (event.currentTarget.value || undefined) as FindSearch['state'] })
        }
        options={[
          { value: '', label: t`All states` },
          { value: 'open', label: t`Not blocked` },
          { value: 'blocked', label: t`Blocked` },
        ]}
      />
      <p role="status" className="figures text-soft">
        {props.result}
      </p>
    </div>
  )
}
