import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from 'react-relay'
import { checkNewPassword } from '../../lib/credentials'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choice'
import { FormError, FormLayout, useForm } from '../../ui/form'
import { NewPasswordField } from '../../ui/NewPasswordField'
import { Section } from '../../ui/Page'
import { PasswordField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type { PasswordSectionMutation } from './__generated__/PasswordSectionMutation.graphql'

/** A new password in place of the current one. */
export function PasswordSection(props: { email: string }) {
  const { t, i18n } = useLingui()
  const [change] = useCommand<PasswordSectionMutation>(graphql`
    mutation PasswordSectionMutation($input: ChangePasswordInput!) {
      changePassword(input: $input) {
        viewer {
          provedUntil
          ...Sessions_viewer
        }
      }
    }
  `)
  const [changed, setChanged] = useState(0)
  const form = useForm({
    names: ['currentPassword', 'newPassword'],
    check: ({ currentPassword, newPassword }) => ({
      currentPassword: currentPassword ? undefined : t`Enter your current password.`,
      newPassword: checkNewPassword(i18n, newPassword),
    }),
    send: async (values, data) => {
      await change({ input: { ...values, endOtherSessions: data.has('endOtherSessions') } })
      setChanged(changed + 1)
      toast(t`Password changed`)
    },
  })

  return (
    <Section
      title={t`Password`}
      description={t`We keep only a hash of it, and mail you when it changes.`}
    >
      {/* A new key empties the fields once they have been sent. */}
      <form {...form.props} key={changed}>
        <FormLayout
          actions={
            <>
              <Button type="submit" variant="primary" busy={form.busy}>
                <Trans>Change password</Trans>
              </Button>
              <p role="status" className="self-center text-soft">
                {changed > 0 && !form.dirty && <Trans>Password changed</Trans>}
              </p>
            </>
          }
        >
          <FormError form={form} />
          {/* Tells password managers whose password this is. */}
          <input
            type="email"
            name="username"
            autoComplete="username"
            value={props.email}
            readOnly
            hidden
          />
          <PasswordField {...form.field('currentPassword')} label={t`Current password`} />
          <NewPasswordField {...form.field('newPassword')} label={t`New password`} />
          <Checkbox
            name="endOtherSessions"
            defaultChecked
            label={t`Sign out everywhere else`}
            hint={t`Ends your sessions in all other browsers.`}
          />
        </FormLayout>
      </form>
    </Section>
  )
}
