import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { listOf, toggled } from '../../lib/address'
import { RadioGroup } from '../../ui/Choice'
import { FilterButton, SearchField } from '../../ui/Filters'
import { Menu, MenuChoice } from '../../ui/Menu'
import { Picker } from '../../ui/Picker'
import { TagDot } from '../../ui/Tag'
import { windowText } from './chips'
import { KindAndStatus } from './KindAndStatus'
import { narrowed, type ProductSearch, type TagMode, windows } from './search'
import type { Tag } from './tagging'

/** What narrows the product list. Each change is a new address. */
export function ProductFilters(props: {
  search: ProductSearch
  tags: readonly Tag[]
  onSearch: (search: ProductSearch) => void
}) {
  const { t, i18n } = useLingui()
  const { search } = props
  const change = (part: ProductSearch) => props.onSearch(narrowed(search, part))
  return (
    <>
      <SearchField
        label={t`Name, reference or own name`}
        value={search.q ?? ''}
        onChange={(q) => change({ q })}
      />
      <KindAndStatus search={search} onChange={change} />
      <TagFilter search={search} tags={props.tags} onChange={change} />
      <Menu
        align="start"
        trigger={
          <FilterButton count={(search.expires ? 1 : 0) + (search.renew ? 1 : 0)}>
            {t`Renewal`}
          </FilterButton>
        }
      >
        <MenuChoice
          label={t`Runs out`}
          value={String(search.expires ?? '')}
          options={[
            { value: '', label: t`At any time` },
            ...windows.map((window) => ({
              value: String(window),
              label: windowText(i18n, window),
            })),
          ]}
          onChange={(value) =>
            change({ expires: windows.find((window) => String(window) === value) })
          }
        />
        <MenuChoice
          label={t`Renews by itself`}
          value={search.renew ?? ''}
          options={[
            { value: '', label: t`Yes or no` },
            { value: 'yes', label: t`Yes` },
            { value: 'no', label: t`No` },
          ]}
          onChange={(value) => change({ renew: value === '' ? undefined : value })}
        />
      </Menu>
    </>
  )
}

/** Tags in three ways: any of them, all of them, none of them; and whether there is one at all. */
function TagFilter(props: {
  search: ProductSearch
  tags: readonly Tag[]
  onChange: (part: ProductSearch) => void
}) {
  const { t } = useLingui()
  const { search } = props
  const [mode, setMode] = useState<TagMode>(search.all ? 'all' : search.none ? 'none' : 'any')
  const count = [search.any, search.all, search.none].flatMap(listOf).length
  const presence = [
    { value: 'yes', label: t`With any tag` },
    { value: 'no', label: t`Without tags` },
  ] as const

  function toggle(value: string) {
    const tagged = presence.find((option) => option.value === value)?.value
    if (tagged) props.onChange({ tagged: search.tagged === tagged ? undefined : tagged })
    else props.onChange({ [mode]: toggled(search[mode], value) })
  }

  return (
    <Picker
      multiple
      label={t`Filter tags`}
      trigger={<FilterButton count={count + (search.tagged ? 1 : 0)}>{t`Tags`}</FilterButton>}
      options={[
        ...presence,
        ...props.tags.map((tag) => ({
          value: tag.id,
          label: tag.name,
          icon: <TagDot color={tag.color} />,
        })),
      ]}
      selected={[...listOf(search[mode]), ...(search.tagged ? [search.tagged] : [])]}
      onToggle={toggle}
      footer={() => (
        <div className="border-rule border-t px-3 py-2">
          <RadioGroup
            name="tag-mode"
            label={t`Products that carry`}
            value={mode}
            onChange={(next) => setMode(next as TagMode)}
            options={[
              { value: 'any', label: t`any of these tags` },
              { value: 'all', label: t`all of these tags` },
              { value: 'none', label: t`none of these tags` },
            ]}
          />
        </div>
      )}
    />
  )
}
