import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { roleName } from '../../lib/role-name'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choice'
import { FormError, FormLayout, useForm } from '../../ui/form'
import type { FormerStep_organization$key } from './__generated__/FormerStep_organization.graphql'
import type { Choices } from './steps'

const lower = ['administrator', 'collaborator', 'external']

/** Who gives the role up, and what they are afterwards. */
export function FormerStep(props: {
  organization: FormerStep_organization$key
  choices: Choices
  onNext: (change: Partial<Choices>) => void
}) {
  const { t, i18n } = useLingui()
  const { representatives, roles } = useFragment(
    graphql`
      fragment FormerStep_organization on Organization {
        representatives {
          id
          isViewer
          user {
            name
            email
          }
        }
        roles {
          id
          key
          name
        }
      }
    `,
    props.organization,
  )
  const form = useForm({
    names: ['formerId', 'afterwards'],
    send: async ({ formerId, afterwards }) => props.onNext({ formerId, afterwards }),
  })
  return (
    <form {...form.props}>
      <FormError form={form} />
      <FormLayout
        actions={
          <Button type="submit" variant="primary">
            <Trans>Next: who follows</Trans>
          </Button>
        }
      >
        <RadioGroup
          {...form.field('formerId')}
          label={t`Whose role is handed over`}
          defaultValue={props.choices.formerId}
          options={(representatives ?? []).map(({ id, isViewer, user }) => ({
            value: id,
            label: isViewer ? t`${user.name} (you)` : user.name,
            hint: user.email,
          }))}
        />
        <RadioGroup
          {...form.field('afterwards')}
          label={t`What they are afterwards`}
          defaultValue={props.choices.afterwards}
          options={[
            {
              value: '',
              label: t`They leave the organization`,
              hint: t`What ends with that is counted before you send it.`,
            },
            ...roles
              .filter(({ key }) => lower.includes(key))
              .map((role) => ({ value: role.id, label: roleName(i18n, role) })),
          ]}
        />
      </FormLayout>
    </form>
  )
}
