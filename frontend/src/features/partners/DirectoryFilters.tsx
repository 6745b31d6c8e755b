import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/format'
import { type Locale, languages } from '../../i18n/locale'
import { listOf, toggled } from '../../lib/address'
import { type Chip, FilterButton, FilterChips, SearchField } from '../../ui/Filters'
import { Picker } from '../../ui/Picker'
import { countries } from '../organization/countries'
import { type DirectorySearch, narrowed } from './search'
import { skillName } from './words'

/** What narrows the directory, and what holds now. Each change is a new address. */
export function DirectoryFilters(props: {
  search: DirectorySearch
  skills: readonly string[]
  count: number
  onSearch: (search: DirectorySearch) => void
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { search } = props
  const change = (part: DirectorySearch) => props.onSearch(narrowed(search, part))

  const chips: Chip[] = [
    ...(search.q
      ? [{ id: 'q', label: t`“${search.q}”`, onRemove: () => change({ q: undefined }) }]
      : []),
    ...listOf(search.skill).map((skill) => ({
      id: skill,
      label: skillName(i18n, skill),
      onRemove: () => change({ skill: toggled(search.skill, skill) }),
    })),
    ...listOf(search.lang).map((lang) => ({
      id: lang,
      label: languages[lang as Locale],
      onRemove: () => change({ lang: toggled(search.lang, lang) }),
    })),
    ...(search.country
      ? [
          {
            id: 'country',
            label: format.country(search.country),
            onRemove: () => change({ country: undefined }),
          },
        ]
      : []),
  ]

  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          label={t`Name, skill or other words`}
          value={search.q ?? ''}
          onChange={(q) => change({ q })}
        />
        <Picker
          multiple
          label={t`Filter skills`}
          trigger={<FilterButton count={listOf(search.skill).length}>{t`Skills`}</FilterButton>}
          options={props.skills.map((skill) => ({ value: skill, label: skillName(i18n, skill) }))}
          selected={listOf(search.skill)}
          onToggle={(skill) => change({ skill: toggled(search.skill, skill) })}
        />
        <Picker
          multiple
          label={t`Filter languages`}
          trigger={<FilterButton count={listOf(search.lang).length}>{t`Language`}</FilterButton>}
          options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
          selected={listOf(search.lang)}
          onToggle={(lang) => change({ lang: toggled(search.lang, lang) })}
        />
        <Picker
          label={t`Filter countries`}
          trigger={<FilterButton count={search.country ? 1 : 0}>{t`Country`}</FilterButton>}
          options={countries(i18n.locale)}
          selected={search.country ? [search.country] : []}
          onToggle={(country) =>
            change({ country: country === search.country ? undefined : country })
          }
        />
      </div>
      <div className="pt-2">
        <FilterChips
          result={t`${plural(props.count, { one: '# partner', other: '# partners' })}`}
          chips={chips}
          onClear={() => props.onSearch({})}
        />
      </div>
    </>
  )
}
