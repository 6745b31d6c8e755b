import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { SaveActions } from '../../app/SaveActions'
import { useCommand } from '../../relay/command'
import { FormError, FormLayout, useForm } from '../../ui/form'
import { PageHeader } from '../../ui/Page'
import { TextField } from '../../ui/TextField'
import type { SettingsPage_office$key } from './__generated__/SettingsPage_office.graphql'
import type { SettingsPageMutation } from './__generated__/SettingsPageMutation.graphql'
import { BrandHueField } from './BrandHueField'
import { ProviderLogo } from './ProviderLogo'

const addresses = ['supportUrl', 'statusUrl', 'imprintUrl', 'privacyUrl'] as const

/** What is said about the provider on the sign-in page, in the console and in mails. */
export function SettingsPage(props: { office: SettingsPage_office$key }) {
  const { t } = useLingui()
  const router = useRouter()
  const { settings } = useFragment(
    graphql`
      fragment SettingsPage_office on BackOffice {
        settings {
          name
          effectiveName
          ...ProviderLogo_settings
          hue
          senderName
          supportUrl
          statusUrl
          imprintUrl
          privacyUrl
          successionDays
        }
      }
    `,
    props.office,
  )
  const [saved, setSaved] = useState(false)
  const [save] = useCommand<SettingsPageMutation>(graphql`
    mutation SettingsPageMutation($input: UpdateProviderSettingsInput!) {
      updateProviderSettings(input: $input) {
        settings {
          name
        }
      }
    }
  `)
  const labels = {
    supportUrl: t`Help`,
    statusUrl: t`State of the services`,
    imprintUrl: t`Imprint`,
    privacyUrl: t`Privacy`,
  }
  const form = useForm({
    names: ['name', 'senderName', ...addresses, 'successionDays', 'hue'],
    check: (values) => ({
      ...Object.fromEntries(
        addresses
          .filter((name) => values[name].trim() && !/^https?:\/\/\S+$/.test(values[name].trim()))
          .map((name) => [name, t`Give a full web address, such as https://example.com.`]),
      ),
      successionDays:
        Number(values.successionDays) >= 30 && Number(values.successionDays) <= 730
          ? undefined
          : t`Between 30 and 730 days.`,
    }),
    send: async (values, data) => {
      await save({
        input: {
          name: values.name.trim(),
          senderName: values.senderName.trim(),
          supportUrl: values.supportUrl.trim(),
          statusUrl: values.statusUrl.trim(),
          imprintUrl: values.imprintUrl.trim(),
          privacyUrl: values.privacyUrl.trim(),
          successionDays: Number(values.successionDays),
          hue: data.has('ownHue') ? Number(values.hue) : null,
        },
      })
      // Settings have no id by which the page would know them again.
      await router.invalidate()
      setSaved(true)
    },
  })
  return (
    <>
      <PageHeader
        title={t`Provider settings`}
        description={t`They show at once on the sign-in page, in the console and in mails. What is empty is taken from the configuration of the server.`}
      />
      <ProviderLogo settings={settings} />
      <form {...form.props}>
        <FormLayout
          actions={
            <SaveActions form={form} saved={saved}>
              <Trans>Save settings</Trans>
            </SaveActions>
          }
        >
          <FormError form={form} />
          <TextField
            {...form.field('name')}
            label={t`Name`}
            defaultValue={settings.name}
            placeholder={settings.effectiveName}
            maxLength={64}
          />
          <BrandHueField hue={settings.hue} />
          <TextField
            {...form.field('senderName')}
            label={t`Sender of mails`}
            hint={t`The name that stands before the address. Empty: the name of the provider.`}
            defaultValue={settings.senderName}
            maxLength={64}
          />
          {addresses.map((name) => (
            <TextField
              key={name}
              {...form.field(name)}
              label={labels[name]}
              type="url"
              placeholder="https://"
              defaultValue={settings[name]}
              maxLength={255}
            />
          ))}
          <TextField
            {...form.field('successionDays')}
            label={t`Days until a successor may ask`}
            hint={t`Without a sign-in of any legal representative for so long, a successor may ask to take over.`}
            type="number"
            min={30}
            max={730}
            defaultValue={settings.successionDays}
          />
        </FormLayout>
      </form>
    </>
  )
}
