import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { checkEmail } from '../../lib/credentials'
import { faultText } from '../../lib/fault-text'
import { refusedBy } from '../../lib/faults'
import { graphql } from '../../lib/graphql'
import { Button } from '../../ui/Button'
import { FormError, useForm } from '../../ui/form'
import { Link } from '../../ui/Link'
import { Notice } from '../../ui/Notice'
import { PageHeader } from '../../ui/Page'
import { PasswordField } from '../../ui/TextField'
import type { SignInMutation } from './__generated__/SignInMutation.graphql'
import { invitationPage, nextAddress, withNext } from './address'
import { send } from './client'
import { EmailField } from './EmailField'
import { MailSent } from './MailSent'
import { resendConfirmation } from './resend'
import { useStart } from './start'

const mutation = graphql`
  mutation SignInMutation($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        user {
          id
        }
      }
    }
  }
`

/** Signs in; the answer sets the session's cookie. */
export const signIn = (input: { email: string; password: string }) =>
  send<SignInMutation>(mutation, { input })

export function SignIn() {
  const { t, i18n } = useLingui()
  const { viewer, provider } = useStart()
  const next = nextAddress(location.search)
  const [unconfirmed, setUnconfirmed] = useState('')
  const [sentTo, setSentTo] = useState('')
  const form = useForm({
    names: ['email', 'password'],
    check: ({ email, password }) => ({
      email: checkEmail(i18n, email),
      password: password ? undefined : t`Enter your password.`,
    }),
    send: async ({ email, password }) => {
      setUnconfirmed('')
      try {
        await signIn({ email: email.trim(), password })
      } catch (error) {
        if (refusedBy(error, 'sign_in_failed')) setUnconfirmed(email.trim())
        throw error
      }
      location.assign(next)
    },
  })
  if (sentTo) {
    return <MailSent email={sentTo} purpose="confirm" onBack={() => setSentTo('')} />
  }
  return (
    <>
      <PageHeader
        title={t`Sign in`}
        description={
          next === invitationPage
            ? t`Then answer the invitation.`
            : t`To your products, members and documents at ${provider.name}.`
        }
      />
      {viewer && (
        <div className="mb-6">
          <Notice
            actions={
              <Link href={next}>
                <Trans>Go on as {viewer.user.name}</Trans>
              </Link>
            }
          >
            <Trans>You are signed in as {viewer.user.email}.</Trans>
          </Notice>
        </div>
      )}
      <form {...form.props} className="flex flex-col gap-5">
        <FormError form={form} />
        {unconfirmed && <Resend email={unconfirmed} onSent={() => setSentTo(unconfirmed)} />}
        <EmailField {...form.field('email')} label={t`E-mail address`} />
        <PasswordField {...form.field('password')} label={t`Password`} />
        <Button type="submit" variant="primary" busy={form.busy} className="self-start px-8">
          <Trans>Sign in</Trans>
        </Button>
      </form>
      <ul className="mt-10 border-rule border-t">
        <li className="flex flex-wrap justify-between gap-x-6 border-rule border-b py-3">
          <Trans>Forgot your password?</Trans>
          <Link href={withNext('/forgot-password', location.search)}>
            <Trans>Set a new password</Trans>
          </Link>
        </li>
        <li className="flex flex-wrap justify-between gap-x-6 border-rule border-b py-3">
          <Trans>New here?</Trans>
          <Link href={withNext('/register', location.search)}>
            <Trans>Create an account</Trans>
          </Link>
        </li>
      </ul>
    </>
  )
}

/** For whoever registered and never opened the link; the server tells nobody who did. */
function Resend(props: { email: string; onSent: () => void }) {
  const { i18n } = useLingui()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function resend() {
    setBusy(true)
    try {
      await resendConfirmation(props.email)
      props.onSent()
    } catch (error) {
      setFailure(faultText(i18n, error))
      setBusy(false)
    }
  }

  return (
    <div className="flex flex-col items-start gap-3">
      {failure && <Notice tone="bad">{failure}</Notice>}
      <Button onClick={resend} busy={busy}>
        <Trans>Send the link to confirm again</Trans>
      </Button>
    </div>
  )
}
