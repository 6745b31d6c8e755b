import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { ButtonLink } from '../../app/links'
import { SaveActions } from '../../app/SaveActions'
import { FormError, useForm } from '../../ui/form'
import { Section } from '../../ui/Page'
import { TextField } from '../../ui/TextField'
import { closed, type Needs } from './choice'
import { PermissionChoice } from './PermissionChoice'

const maxName = 64

/** Name and permissions of a custom role, what saving changes, and the way to save it. */
export function RoleForm(props: {
  /** Slug of the organization. */
  org: string
  needs: Needs
  own: ReadonlySet<string>
  /** What it is called so far. */
  name: string
  ticked: ReadonlySet<string>
  onTicked: (ticked: ReadonlySet<string>) => void
  /** What stands beside the name. */
  children?: ReactNode
  /** What saving these permissions would change for people who have the role. */
  changes?: (permissions: string[]) => ReactNode
  save: ReactNode
  onSave: (name: string, permissions: string[]) => Promise<void>
}) {
  const { t } = useLingui()
  const [saved, setSaved] = useState(false)
  const held = closed(props.ticked, props.needs)
  // In the order of the server's table.
  const permissions = [...props.needs.keys()].filter((name) => held.has(name))

  const { length: count } = permissions

  const form = useForm({
    names: ['name', 'permissions'],
    check: ({ name }) => ({
      name:
        name.trim() === ''
          ? t`Give the role a name.`
          : name.trim().length > maxName
            ? t`Use at most ${maxName} characters.`
            : undefined,
      permissions: permissions.length > 0 ? undefined : t`Choose at least one permission.`,
    }),
    send: async ({ name }) => {
      await props.onSave(name.trim(), permissions)
      setSaved(true)
    },
  })

  return (
    <form {...form.props}>
      <FormError form={form} />
      <Section title={t`Name`}>
        <div className="flex max-w-[26rem] flex-col gap-5">
          <TextField
            {...form.field('name')}
            label={t`Name`}
            hint={t`What it is called wherever a role is chosen or shown.`}
            defaultValue={props.name}
            maxLength={maxName}
            autoComplete="off"
          />
          {props.children}
        </div>
      </Section>
      <Section
        title={t`Permissions`}
        description={t`What a permission is useless without is ticked along with it.`}
      >
        <PermissionChoice
          {...form.field('permissions')}
          needs={props.needs}
          own={props.own}
          ticked={props.ticked}
          onChange={props.onTicked}
        />
        <p role="status" className="figures text-soft">
          {plural(count, {
            0: 'The role allows nothing yet.',
            one: 'The role has # permission.',
            other: 'The role has # permissions.',
          })}
        </p>
      </Section>
      {props.changes && (
        <Section title={t`What changes`} description={t`Before you save it.`}>
          {props.changes(permissions)}
        </Section>
      )}
      <div className="flex flex-wrap gap-3 pt-4">
        <SaveActions form={form} saved={saved}>
          {props.save}
        </SaveActions>
        <ButtonLink to="/o/$org/organization" params={{ org: props.org }} search={{ tab: 'roles' }}>
          <Trans>Back to all roles</Trans>
        </ButtonLink>
      </div>
    </form>
  )
}
