import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/format'
import { listOf, toggled, withoutEmpty } from '../../lib/address'
import { type Chip, FilterButton, SearchField } from '../../ui/Filters'
import { Menu, MenuChoice } from '../../ui/Menu'
import { Picker } from '../../ui/Picker'
import { TextField } from '../../ui/TextField'
import { groupName, groupOptions } from './groups'
import type { ActivitySearch } from './search'

/** What narrows a log. Each change is a new address. */
export function ActivityFilters(props: {
  search: ActivitySearch
  onSearch: (search: ActivitySearch) => void
  /** Those who can be chosen; left out where all lines are of one. */
  people?: readonly { id: string; name: string }[]
}) {
  const { t, i18n } = useLingui()
  const { search, people } = props
  const change = (part: ActivitySearch) => props.onSearch(withoutEmpty({ ...search, ...part }))
  return (
    <div className="flex flex-wrap items-end gap-3 pb-3">
      <SearchField
        label={t`Person or object`}
        value={search.q ?? ''}
        onChange={(q) => change({ q: q || undefined })}
      />
      <Picker
        multiple
        label={t`What it is about`}
        trigger={
          <FilterButton count={listOf(search.about).length}>{t`What it is about`}</FilterButton>
        }
        options={groupOptions(i18n)}
        selected={listOf(search.about)}
        onToggle={(group) => change({ about: toggled(search.about, group) })}
      />
      {people && people.length > 0 && (
        <Picker
          label={t`Who did it`}
          trigger={<FilterButton count={search.person ? 1 : 0}>{t`Who did it`}</FilterButton>}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          selected={search.person ? [search.person] : []}
          onToggle={(id) => change({ person: search.person === id ? undefined : id })}
        />
      )}
      <Menu
        align="start"
        trigger={<FilterButton count={search.token ? 1 : 0}>{t`How`}</FilterButton>}
      >
        <MenuChoice
          label={t`How it was done`}
          value={search.token ?? ''}
          options={[
            { value: '', label: t`In any way` },
            { value: 'yes', label: t`By an API token` },
            { value: 'no', label: t`Not by a token` },
          ]}
          onChange={(value) => change({ token: value === '' ? undefined : value })}
        />
      </Menu>
      <div className="grid w-full grid-cols-2 gap-3 phone:w-auto">
        <TextField
          type="date"
          label={t`From`}
          className="min-w-0 phone:w-40"
          value={search.from ?? ''}
          max={search.until}
          onChange={(event) => change({ from: event.currentTarget.value || undefined })}
        />
        <TextField
          type="date"
          label={t`Until`}
          className="min-w-0 phone:w-40"
          value={search.until ?? ''}
          min={search.from}
          onChange={(event) => change({ until: event.currentTarget.value || undefined })}
        />
      </div>
    </div>
  )
}

/** The filters that hold, each to be taken away. */
export function useActivityChips(
  search: ActivitySearch,
  onSearch: (search: ActivitySearch) => void,
  nameOf: (id: string) => string | undefined = () => undefined,
): Chip[] {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const chips: Chip[] = []
  const add = (id: string, label: string, without: ActivitySearch) =>
    chips.push({ id, label, onRemove: () => onSearch(withoutEmpty({ ...search, ...without })) })
  const { q, about, person, target, token, from, until } = search
  if (q) add('q', t`“${q}”`, { q: undefined })
  for (const group of listOf(about)) {
    add(group, groupName(i18n, group), { about: toggled(about, group) })
  }
  if (person) add('person', t`By ${nameOf(person) ?? t`one person`}`, { person: undefined })
  if (target) add('target', t`About ${nameOf(target) ?? t`one object`}`, { target: undefined })
  if (token) {
    add('token', token === 'yes' ? t`By an API token` : t`Not by a token`, { token: undefined })
  }
  if (from) add('from', t`From ${format.date(from)}`, { from: undefined })
  if (until) add('until', t`Until ${format.date(until)}`, { until: undefined })
  return chips
}
