import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { ButtonLink, Link } from '../../app/links'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choice'
import { FormError, FormLayout, useForm } from '../../ui/form'
import { PageHeader } from '../../ui/Page'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import { type Kind, kindName, kinds } from '../organization/kind'
import type { NewOrganizationPageMutation } from './__generated__/NewOrganizationPageMutation.graphql'

/** Another organization, with oneself as its legal representative. */
export function NewOrganizationPage() {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const [create] = useCommand<NewOrganizationPageMutation>(graphql`
    mutation NewOrganizationPageMutation($input: CreateOrganizationInput!) {
      createOrganization(input: $input) {
        organization {
          slug
          name
        }
        viewer {
          ...Shell_viewer
          ...OrganizationsPage_viewer
        }
      }
    }
  `)
  const form = useForm({
    names: ['kind', 'name'],
    check: ({ name }) => ({
      name: name.trim() ? undefined : t`Enter the name of the organization.`,
    }),
    send: async ({ kind, name }) => {
      const { createOrganization } = await create({ input: { kind: kind as Kind, name } })
      const { organization } = createOrganization
      await navigate({ to: '/o/$org', params: { org: organization.slug } })
      toast(t`${organization.name} created`)
    },
  })

  return (
    <>
      <PageHeader
        title={t`New organization`}
        description={t`You become its legal representative: you manage its products and invite its members.`}
        parent={
          <Link to="/organizations">
            <Trans>Your organizations</Trans>
          </Link>
        }
      />
      <form {...form.props} className="pt-2">
        <FormLayout
          actions={
            <>
              <Button type="submit" variant="primary" busy={form.busy}>
                <Trans>Create organization</Trans>
              </Button>
              <ButtonLink to="/organizations">
                <Trans>Cancel</Trans>
              </ButtonLink>
            </>
          }
        >
          <FormError form={form} />
          <RadioGroup
            {...form.field('kind')}
            label={t`Kind`}
            defaultValue="COMPANY"
            options={kinds.map((value) => ({ value, label: kindName(i18n, value) }))}
          />
          <TextField
            {...form.field('name')}
            label={t`Name`}
            hint={t`As it is registered. It can be changed later; the address of its pages stays.`}
            autoComplete="organization"
            maxLength={128}
          />
        </FormLayout>
      </form>
    </>
  )
}
