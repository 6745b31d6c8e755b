import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '../../ui/Choice'
import { FieldGroup } from '../../ui/Field'
import { groupName } from '../activity/groups'
import { allOf, bySubject } from './actions'

/** The actions by subject, to tick one by one, or all of a subject with those to come. */
export function ActionChoice(props: {
  name: string
  error?: string
  actions: readonly string[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}) {
  const { t, i18n } = useLingui()
  const { chosen } = props

  function tick(action: string, on: boolean, without: readonly string[] = []) {
    const next = new Set(chosen)
    on ? next.add(action) : next.delete(action)
    // What the pattern covers need not stand beside it.
    if (on) for (const covered of without) next.delete(covered)
    props.onChange(next)
  }

  return (
    <FieldGroup label={t`Actions`} hideLabel error={props.error}>
      <div className="gap-x-8 phone:columns-2">
        {bySubject(props.actions).map(({ subject, actions }) => {
          const pattern = allOf(subject)
          const every = chosen.has(pattern)
          return (
            <FieldGroup
              key={subject}
              label={groupName(i18n, subject)}
              className="break-inside-avoid pb-5"
            >
              <Checkbox
                name={props.name}
                label={<Name text={pattern} />}
                checked={every}
                onChange={(event) => tick(pattern, event.currentTarget.checked, actions)}
              />
              {actions.map((action) => (
                <Checkbox
                  key={action}
                  name={props.name}
                  label={<Name text={action} />}
                  checked={every || chosen.has(action)}
                  disabled={every}
                  onChange={(event) => tick(action, event.currentTarget.checked)}
                />
              ))}
            </FieldGroup>
          )
        })}
      </div>
    </FieldGroup>
  )
}

const Name = (props: { text: string }) => (
  <span className="wrap-anywhere font-mono text-small">{props.text}</span>
)
