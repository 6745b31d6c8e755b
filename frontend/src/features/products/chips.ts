import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { listOf, toggled } from '../../lib/address'
import type { ProductSearch, TagMode, windows } from './search'
import type { Tag } from './tagging'
import { type Kind, kindName, type State, stateName } from './words'

/** A window of expiry in words. */
export function windowText(i18n: I18n, window: (typeof windows)[number]): string {
  return window === 'past' ? i18n._(msg`Has run out already`) : i18n._(msg`Within ${window} days`)
}

/** The filters that hold, each with what the search becomes without it. */
export function chipsOf(
  i18n: I18n,
  search: ProductSearch,
  tags: readonly Tag[],
): { id: string; label: string; without: ProductSearch }[] {
  const chips: { id: string; label: string; without: ProductSearch }[] = []
  const add = (id: string, label: string, without: ProductSearch) =>
    chips.push({ id, label, without })
  if (search.q) add('q', i18n._(msg`Contains “${search.q}”`), { q: undefined })
  for (const kind of listOf(search.kind)) {
    add(kind, kindName(i18n, kind as Kind), { kind: toggled(search.kind, kind) })
  }
  for (const state of listOf(search.status)) {
    add(state, stateName(i18n, state as State), { status: toggled(search.status, state) })
  }
  const modes = {
    any: (name: string) => i18n._(msg`Any of: ${name}`),
    all: (name: string) => i18n._(msg`All of: ${name}`),
    none: (name: string) => i18n._(msg`None of: ${name}`),
  }
  for (const mode of Object.keys(modes) as TagMode[]) {
    for (const id of listOf(search[mode])) {
      const name = tags.find((tag) => tag.id === id)?.name ?? i18n._(msg`a tag that is gone`)
      add(`${mode} ${id}`, modes[mode](name), { [mode]: toggled(search[mode], id) })
    }
  }
  if (search.tagged) {
    const label = search.tagged === 'yes' ? msg`With any tag` : msg`Without tags`
    add('tagged', i18n._(label), { tagged: undefined })
  }
  if (search.expires === 'past') {
    add('expires', i18n._(msg`Has run out already`), { expires: undefined })
  } else if (search.expires) {
    add('expires', i18n._(msg`Runs out within ${search.expires} days`), { expires: undefined })
  }
  if (search.renew) {
    const label = search.renew === 'yes' ? msg`Renews by itself` : msg`Does not renew by itself`
    add('renew', i18n._(label), { renew: undefined })
  }
  return chips
}
