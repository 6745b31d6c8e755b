import { useLingui } from '@lingui/react/macro'
import { listOf, toggled } from '../../lib/address'
import { FilterButton, SearchField } from '../../ui/Filters'
import { Menu, MenuChoice } from '../../ui/Menu'
import { Picker } from '../../ui/Picker'
import { Seal } from '../../ui/Seal'
import { TagDot } from '../../ui/Tag'
import { KindAndStatus } from '../products/KindAndStatus'
import { type ClientProductSearch, windows } from './search'
import { idsOf, maxTagIds, type NamedTag } from './tags'

/** What narrows the list of all clients' products. Each change is a new address. */
export function ClientProductFilters(props: {
  search: ClientProductSearch
  clients: readonly { id: string; name: string; hue: number; logoUrl?: string | null }[]
  tags: readonly NamedTag[]
  onChange: (part: ClientProductSearch) => void
}) {
  const { t } = useLingui()
  const { search, onChange } = props
  const names = search.tag ?? []
  // The server takes so many tags at once, and a name may stand for many.
  const room = maxTagIds - idsOf(props.tags, names).length
  const tags = props.tags.filter(({ name, ids }) => names.includes(name) || ids.length <= room)

  return (
    <>
      <SearchField
        label={t`Name, reference or own name`}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <Picker
        multiple
        label={t`Filter clients`}
        trigger={<FilterButton count={listOf(search.client).length}>{t`Client`}</FilterButton>}
        options={props.clients.map((client) => ({
          value: client.id,
          label: client.name,
          icon: <Seal name={client.name} hue={client.hue} logo={client.logoUrl} />,
        }))}
        selected={listOf(search.client)}
        onToggle={(id) => onChange({ client: toggled(search.client, id) })}
      />
      <KindAndStatus search={search} onChange={onChange} />
      <Picker
        multiple
        label={t`Filter tags`}
        trigger={<FilterButton count={names.length}>{t`Tags`}</FilterButton>}
        options={tags.map(({ name, color }) => ({
          value: name,
          label: name,
          icon: <TagDot color={color} />,
        }))}
        empty={t`No client has such a tag.`}
        selected={names}
        onToggle={(name) =>
          onChange({
            tag: names.includes(name) ? names.filter((other) => other !== name) : [...names, name],
          })
        }
      />
      <Menu
        align="start"
        trigger={<FilterButton count={search.expires ?? 0}>{t`Runs out`}</FilterButton>}
      >
        <MenuChoice
          label={t`Runs out`}
          value={String(search.expires ?? '')}
          options={[
            { value: '', label: t`At any time` },
            ...windows.map((window) => ({
              value: String(window),
              label: t`Within ${window} days`,
            })),
          ]}
          onChange={(value) =>
            onChange({ expires: windows.find((window) => String(window) === value) })
          }
        />
      </Menu>
    </>
  )
}
