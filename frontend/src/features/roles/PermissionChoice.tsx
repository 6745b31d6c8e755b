import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '../../ui/Choice'
import { FieldGroup } from '../../ui/Field'
import { permissionsBySubject, permissionText } from '../organization/permissions'
import { builtInOnly, closed, type Needs, neededBy, representativeOnly } from './choice'

/** More than so many are only counted. */
const named = 2

/** All permissions by subject, to tick. What others need is ticked along, and says for what. */
export function PermissionChoice(props: {
  name: string
  error?: string
  needs: Needs
  /** What the person may do, and therefore give. */
  own: ReadonlySet<string>
  ticked: ReadonlySet<string>
  onChange: (ticked: ReadonlySet<string>) => void
}) {
  const { t, i18n } = useLingui()
  const { needs, own, ticked } = props
  const held = closed(ticked, needs)

  function tick(name: string, on: boolean) {
    const next = new Set(ticked)
    on ? next.add(name) : next.delete(name)
    props.onChange(next)
  }

  function hint(name: string): string | undefined {
    if (representativeOnly.has(name)) return t`Only the legal-representative role allows this.`
    if (builtInOnly.has(name)) return t`Only built-in roles allow this.`
    if (!own.has(name)) return t`You may not do this yourself, so you cannot give it.`
    const users = neededBy(name, held, needs)
    if (users.length === 0) return undefined
    const list = users
      .slice(0, named)
      .map((user) => permissionText(i18n, user))
      .map((text) => t`“${text}”`)
      .join(', ')
    const rest = users.length - named
    return rest > 0
      ? t`${plural(rest, { one: `Needed for ${list} and # more.`, other: `Needed for ${list} and # more.` })}`
      : t`Needed for ${list}.`
  }

  return (
    <FieldGroup label={t`Permissions`} hideLabel error={props.error}>
      <div className="gap-x-8 desk:columns-2">
        {permissionsBySubject(i18n, [{ permissions: [...needs.keys()] }]).map(
          ({ title, names }) => (
            <FieldGroup key={title} label={title} className="break-inside-avoid pb-5">
              {names.map((name) => {
                const why = hint(name)
                return (
                  <Checkbox
                    key={name}
                    name={props.name}
                    value={name}
                    checked={held.has(name)}
                    disabled={why !== undefined}
                    onChange={(event) => tick(name, event.currentTarget.checked)}
                    label={
                      <span className={why && !held.has(name) ? 'text-soft' : undefined}>
                        {permissionText(i18n, name)}
                      </span>
                    }
                    hint={why}
                  />
                )
              })}
            </FieldGroup>
          ),
        )}
      </div>
    </FieldGroup>
  )
}
