import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '../../ui/Choice'
import { FieldGroup } from '../../ui/Field'
import { permissionsBySubject } from '../organization/permissions'
import { scopeText } from './words'

/** The scopes by subject, to tick. What one may not do oneself cannot be given to a token. */
export function ScopeChoice(props: {
  name: string
  error?: string
  /** All there are. */
  scopes: readonly string[]
  /** What the person may do. */
  held: ReadonlySet<string>
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}) {
  const { t, i18n } = useLingui()
  const { chosen } = props
  const missing = props.scopes.some((scope) => !props.held.has(scope))

  function tick(scope: string, on: boolean) {
    const next = new Set(chosen)
    on ? next.add(scope) : next.delete(scope)
    props.onChange(next)
  }

  return (
    <FieldGroup
      label={t`Scopes`}
      hint={
        missing
          ? t`What is grey, your role does not let you do yourself.`
          : t`Tick only what the program needs; they cannot be widened later.`
      }
      error={props.error}
    >
      <div className="gap-x-8 pt-2 phone:columns-2">
        {permissionsBySubject(i18n, [{ permissions: props.scopes }]).map(({ title, names }) => (
          <FieldGroup key={title} label={title} className="break-inside-avoid pb-5">
            {names.map((scope) => (
              <Checkbox
                key={scope}
                name={props.name}
                value={scope}
                checked={chosen.has(scope)}
                disabled={!props.held.has(scope)}
                onChange={(event) => tick(scope, event.currentTarget.checked)}
                label={
                  <span className={props.held.has(scope) ? undefined : 'text-soft'}>
                    {scopeText(i18n, scope)}{' '}
                    <span className="font-mono text-small text-soft">{scope}</span>
                  </span>
                }
              />
            ))}
          </FieldGroup>
        ))}
      </div>
      <p role="status" className="text-soft">
        {chosen.size === 0 ? (
          <Trans>Nothing is allowed yet.</Trans>
        ) : (
          <Trans>
            {chosen.size} of {props.scopes.length} scopes chosen
          </Trans>
        )}
      </p>
    </FieldGroup>
  )
}
