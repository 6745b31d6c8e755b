import { useLingui } from '@lingui/react/macro'
import { Cards } from '../../ui/Cards'
import { scopeText, templateWords } from './words'

export type Template = { key: string; scopes: readonly string[]; clients: boolean }

/** The ways that are no template. */
export const ownChoice = 'own'
export const fromQuery = 'query'

/** Where the scopes come from: a template, a query, or one's own choice. */
export function WaysToChoose(props: {
  templates: readonly Template[]
  /** What the person may do. */
  held: ReadonlySet<string>
  way: string
  onChange: (way: string) => void
}) {
  const { t, i18n } = useLingui()
  return (
    <Cards
      name="way"
      label={t`Begin with`}
      value={props.way}
      onChange={props.onChange}
      options={[
        ...props.templates.map(({ key, scopes }) => {
          const { title, text } = templateWords(i18n, key)
          const lacking = scopes.find((scope) => !props.held.has(scope))
          return {
            value: key,
            label: title,
            hint: lacking
              ? t`Your role does not allow: ${scopeText(i18n, lacking)}`
              : (text ?? scopes.join(', ')),
            disabled: lacking !== undefined,
          }
        }),
        {
          value: fromQuery,
          label: t`From a query`,
          hint: t`Paste a GraphQL document, and get the least it needs.`,
        },
        {
          value: ownChoice,
          label: t`Your own choice`,
          hint: t`Nothing is ticked until you tick it.`,
        },
      ]}
    />
  )
}
