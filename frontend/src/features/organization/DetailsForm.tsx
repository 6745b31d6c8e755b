import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { SaveActions } from '../../app/SaveActions'
import { languages } from '../../i18n/locale'
import { useCommand } from '../../relay/command'
import { RadioGroup, Select } from '../../ui/Choice'
import { FormError, FormLayout, useForm } from '../../ui/form'
import { TextField } from '../../ui/TextField'
import { TimeZoneField } from '../../ui/TimeZoneField'
import { toast } from '../../ui/toast'
import type { DetailsForm_organization$key } from './__generated__/DetailsForm_organization.graphql'
import type { DetailsFormMutation, Locale } from './__generated__/DetailsFormMutation.graphql'
import { HueField } from './HueField'
import { type Kind, kindName, kinds } from './kind'

/** The facts of the organization, saved together. */
export function DetailsForm(props: { organization: DetailsForm_organization$key }) {
  const { t, i18n } = useLingui()
  const organization = useFragment(
    graphql`
      fragment DetailsForm_organization on Organization {
        id
        name
        kind
        hue
        timeZone
        locale
        website
        phone
        vatNumber
      }
    `,
    props.organization,
  )
  const [save] = useCommand<DetailsFormMutation>(graphql`
    mutation DetailsFormMutation($input: UpdateOrganizationInput!) {
      updateOrganization(input: $input) {
        organization {
          id
          ...Details_organization
          viewerMembership {
            organizationName
            organizationHue
          }
        }
      }
    }
  `)
  const [kind, setKind] = useState<Kind>(organization.kind)
  const [name, setName] = useState(organization.name)
  const [saved, setSaved] = useState(false)
  const form = useForm({
    names: ['name', 'kind', 'vatNumber', 'website', 'phone', 'locale', 'timeZone', 'hue'],
    check: ({ name }) => ({
      name: name.trim() ? undefined : t`Enter the name of the organization.`,
    }),
    send: async ({ locale, hue, vatNumber, ...values }) => {
      setSaved(false)
      await save({
        input: {
          organizationId: organization.id,
          ...values,
          kind,
          vatNumber: kind === 'PERSON' ? '' : vatNumber,
          locale: locale as Locale,
          hue: Number(hue),
        },
      })
      setSaved(true)
      toast(t`Details saved`)
    },
  })

  return (
    <form {...form.props}>
      <FormLayout
        actions={
          <SaveActions form={form} saved={saved}>
            <Trans>Save details</Trans>
          </SaveActions>
        }
      >
        <FormError form={form} />
        <TextField
          {...form.field('name')}
          label={t`Name`}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="organization"
        />
        <RadioGroup
          {...form.field('kind')}
          label={t`Kind`}
          value={kind}
          onChange={(value) => setKind(value as Kind)}
          options={kinds.map((value) => ({
            value,
            label: kindName(i18n, value),
            hint:
              value === 'PERSON' && kind === 'PERSON' && organization.vatNumber
                ? t`A private person has no VAT number: ${organization.vatNumber} is deleted when you save.`
                : undefined,
          }))}
        />
        {kind !== 'PERSON' && (
          <TextField
            // The server keeps it without spaces and in capitals: show what it keeps.
            key={organization.vatNumber}
            {...form.field('vatNumber')}
            label={t`VAT number`}
            hint={t`With the two letters of the country: DE123456789. Leave it empty without one.`}
            defaultValue={organization.vatNumber ?? ''}
            className="max-w-72"
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
          />
        )}
        <TextField
          {...form.field('website')}
          label={t`Website`}
          hint={t`A full address: https://example.com`}
          type="url"
          defaultValue={organization.website ?? ''}
          autoComplete="url"
          spellCheck={false}
        />
        <TextField
          {...form.field('phone')}
          label={t`Telephone`}
          type="tel"
          defaultValue={organization.phone ?? ''}
          className="max-w-72"
          autoComplete="tel"
        />
        <Select
          {...form.field('locale')}
          label={t`Language of mails`}
          hint={t`For mails to the organization. Mails to a person use that person’s language.`}
          defaultValue={organization.locale}
          options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        />
        <TimeZoneField
          {...form.field('timeZone')}
          label={t`Time zone`}
          hint={t`Due dates are reckoned in it. Type a city, such as Zurich.`}
          defaultValue={organization.timeZone}
        />
        <HueField defaultValue={organization.hue} organization={name} />
      </FormLayout>
    </form>
  )
}
