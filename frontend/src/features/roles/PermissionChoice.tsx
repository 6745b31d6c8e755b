import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '../../ui/Choice'
import { FieldGroup } from '../../ui/Field'
import { permissionsBySubject, permissionText } from '../organization/permissions'
import { closed, type Needs, neededBy } from './choice'

/** Only the role of that name gives it: who has it keeps all else manageable. */
const representativeOnly = 'representative:grant'

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
    if (name === representativeOnly) return t`Only the legal-representative role allows this.`
    if (!own.has(name)) return t`You may not do this yourself, so you cannot give it.`
    const users = neededBy(name, held, needs)
    if (users.length === 0) return undefined
    const list = users.map((user) => `“${permissionText(i18n, user)}”`).join(', ')
    return t`Needed for ${list}.`
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
