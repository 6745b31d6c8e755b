import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { checkNewPassword } from '../../lib/credentials'
import { refusedBy } from '../../lib/faults'
import { graphql } from '../../lib/graphql'
import { Button } from '../../ui/Button'
import { FormError, useForm } from '../../ui/form'
import { LinkButton } from '../../ui/Link'
import { NewPasswordField } from '../../ui/NewPasswordField'
import { PageHeader } from '../../ui/Page'
import type { ResetPasswordMutation } from './__generated__/ResetPasswordMutation.graphql'
import { send } from './client'
import { Done } from './Done'
import { useStart } from './start'

const mutation = graphql`
  mutation ResetPasswordMutation($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      email
    }
  }
`

export function ResetPassword() {
  const { t, i18n } = useLingui()
  const { token } = useStart()
  const [stale, setStale] = useState(token === '')
  const [email, setEmail] = useState('')
  const form = useForm({
    names: ['password'],
    check: ({ password }) => ({ password: checkNewPassword(i18n, password) }),
    send: async ({ password }) => {
      try {
        const { resetPassword } = await send<ResetPasswordMutation>(mutation, {
          input: { token, password },
        })
        setEmail(resetPassword.email)
      } catch (error) {
        if (!refusedBy(error, 'token_invalid')) throw error
        setStale(true)
      }
    },
  })

  if (email) {
    return (
      <Done
        title={t`Password set`}
        actions={
          <LinkButton variant="primary" href="/sign-in">
            <Trans>Sign in</Trans>
          </LinkButton>
        }
      >
        <Trans>
          The new password of <strong className="wrap-anywhere">{email}</strong> holds from now on.
          All browsers that were signed in are signed out.
        </Trans>
      </Done>
    )
  }
  if (stale) {
    return (
      <Done
        title={t`This link does not work any more`}
        actions={
          <LinkButton variant="primary" href="/forgot-password">
            <Trans>Send a new link</Trans>
          </LinkButton>
        }
      >
        <Trans>
          A link to set a password works once, for 30 minutes. Your password is unchanged.
        </Trans>
      </Done>
    )
  }
  return (
    <>
      <PageHeader
        title={t`Set a new password`}
        description={t`All browsers that are signed in are signed out.`}
      />
      <form {...form.props} className="flex flex-col gap-5">
        <FormError form={form} />
        <NewPasswordField {...form.field('password')} label={t`New password`} />
        <Button type="submit" variant="primary" busy={form.busy} className="self-start px-8">
          <Trans>Set password</Trans>
        </Button>
      </form>
    </>
  )
}
