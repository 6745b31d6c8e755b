import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { scopeText } from './words'

/** How many scopes stand in a row of a table; the others unfold. */
const shown = 2

/** What a token may do, in words; the long list unfolds. */
export function ScopeList(props: { scopes: readonly string[] }) {
  const { t, i18n } = useLingui()
  const { scopes } = props
  const more = scopes.length - shown
  const lines = (names: readonly string[]) => (
    <ul className="text-small">
      {names.map((name) => (
        <li key={name}>{scopeText(i18n, name)}</li>
      ))}
    </ul>
  )
  if (more <= 1) return lines(scopes)
  return (
    <>
      {lines(scopes.slice(0, shown))}
      <details className="text-small">
        <summary className="min-h-6 w-fit cursor-pointer text-soft hover:text-ink">
          {t`${plural(more, { one: 'and # more', other: 'and # more' })}`}
        </summary>
        {lines(scopes.slice(shown))}
      </details>
    </>
  )
}
