import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { SaveActions } from '../../app/SaveActions'
import { languages } from '../../i18n/locale'
import { useCommand } from '../../relay/command'
import { Select } from '../../ui/Choice'
import { FormError, FormLayout, useForm } from '../../ui/form'
import { PageHeader, Section } from '../../ui/Page'
import { TextField } from '../../ui/TextField'
import { TimeZoneField } from '../../ui/TimeZoneField'
import { toast } from '../../ui/toast'
import type { ProfilePage_viewer$key } from './__generated__/ProfilePage_viewer.graphql'
import type { Locale, ProfilePageMutation } from './__generated__/ProfilePageMutation.graphql'
import { EmailSection } from './EmailSection'

/** Who one is: names, language, time zone, and the address to sign in with. */
export function ProfilePage(props: { viewer: ProfilePage_viewer$key }) {
  const { t } = useLingui()
  const viewer = useFragment(
    graphql`
      fragment ProfilePage_viewer on Viewer {
        user {
          id
          givenName
          familyName
          locale
          timeZone
        }
        ...EmailSection_viewer
      }
    `,
    props.viewer,
  )
  const [save] = useCommand<ProfilePageMutation>(graphql`
    mutation ProfilePageMutation($input: UpdateProfileInput!) {
      updateProfile(input: $input) {
        viewer {
          user {
            id
            name
            givenName
            familyName
            locale
            timeZone
          }
        }
      }
    }
  `)
  const { user } = viewer
  const [saved, setSaved] = useState(false)
  const form = useForm({
    names: ['givenName', 'familyName', 'locale', 'timeZone'],
    check: ({ givenName, timeZone }) => ({
      givenName: givenName.trim() ? undefined : t`Enter your given name.`,
      timeZone: timeZone.trim() ? undefined : t`Choose a time zone such as Europe/Zurich.`,
    }),
    send: async ({ locale, ...values }) => {
      setSaved(false)
      await save({ input: { ...values, locale: locale as Locale } })
      setSaved(true)
      toast(t`Profile saved`)
    },
  })

  return (
    <>
      <PageHeader
        title={t`Profile`}
        description={t`What your colleagues and the mails call you.`}
      />
      <Section title={t`About you`}>
        <form {...form.props}>
          <FormLayout
            actions={
              <SaveActions form={form} saved={saved}>
                <Trans>Save profile</Trans>
              </SaveActions>
            }
          >
            <FormError form={form} />
            <div className="grid gap-5 phone:grid-cols-2">
              <TextField
                {...form.field('givenName')}
                label={t`Given name`}
                defaultValue={user.givenName}
                autoComplete="given-name"
                maxLength={128}
              />
              <TextField
                {...form.field('familyName')}
                label={t`Family name`}
                defaultValue={user.familyName}
                autoComplete="family-name"
                maxLength={128}
              />
            </div>
            <Select
              // The language switch on top of the page changes it too.
              key={user.locale}
              {...form.field('locale')}
              label={t`Language`}
              hint={t`Of these pages and of the mails you get.`}
              defaultValue={user.locale}
              options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
              className="max-w-72"
            />
            <TimeZoneField
              {...form.field('timeZone')}
              label={t`Time zone`}
              hint={t`Dates and times are shown in it. Type a city, such as Zurich.`}
              defaultValue={user.timeZone}
              className="max-w-72"
            />
          </FormLayout>
        </form>
      </Section>
      <EmailSection viewer={viewer} />
    </>
  )
}
