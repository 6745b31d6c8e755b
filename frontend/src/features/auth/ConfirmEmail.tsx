import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { checkEmail } from '../../lib/credentials'
import { refusedBy } from '../../lib/faults'
import { graphql } from '../../lib/graphql'
import { Button } from '../../ui/Button'
import { FormError, useForm } from '../../ui/form'
import { Link, LinkButton } from '../../ui/Link'
import { PageHeader } from '../../ui/Page'
import { PasswordField } from '../../ui/TextField'
import type { ConfirmEmailMutation } from './__generated__/ConfirmEmailMutation.graphql'
import { send } from './client'
import { Done } from './Done'
import { EmailField } from './EmailField'
import { MailSent } from './MailSent'
import { resendConfirmation } from './resend'
import { useStart } from './start'

const mutation = graphql`
  mutation ConfirmEmailMutation($input: ConfirmEmailInput!) {
    confirmEmail(input: $input) {
      email
    }
  }
`

/**
 * For the address of a new account: asks for the password of the registration, so that nobody
 * opens an account for a stranger who registered their address.
 */
export const ConfirmEmail = () => <Confirm fresh />

/** For a changed address: asks for a click, for programs that open the links of mails confirm nothing. */
export const ChangeEmail = () => <Confirm />

function Confirm({ fresh = false }: { fresh?: boolean }) {
  const { t } = useLingui()
  const { token, viewer } = useStart()
  const [stale, setStale] = useState(token === '')
  const [email, setEmail] = useState('')
  const form = useForm({
    names: ['password'],
    check: ({ password }) => ({
      password: fresh && !password ? t`Enter your password.` : undefined,
    }),
    send: async ({ password }) => {
      try {
        const { confirmEmail } = await send<ConfirmEmailMutation>(mutation, {
          input: { token, password },
        })
        setEmail(confirmEmail.email)
      } catch (error) {
        if (!refusedBy(error, 'token_invalid')) throw error
        setStale(true)
      }
    },
  })

  if (email) {
    return (
      <Done
        title={t`Address confirmed`}
        actions={
          <LinkButton variant="primary" href={viewer ? '/account' : '/sign-in'}>
            {viewer ? <Trans>Go to your profile</Trans> : <Trans>Sign in</Trans>}
          </LinkButton>
        }
      >
        <Trans>
          From now on you sign in with <strong className="wrap-anywhere">{email}</strong>.
        </Trans>
      </Done>
    )
  }
  if (stale) return <NewLink />
  return (
    <>
      <PageHeader
        title={t`Confirm your address`}
        description={
          fresh
            ? t`With the password that you chose, the address is yours to sign in with.`
            : t`One click, and the address is yours to sign in with.`
        }
      />
      <form {...form.props} className="flex flex-col gap-5">
        <FormError form={form} />
        {fresh && <PasswordField {...form.field('password')} label={t`Password`} />}
        <Button type="submit" variant="primary" busy={form.busy} className="self-start px-8">
          <Trans>Confirm address</Trans>
        </Button>
      </form>
      {fresh && (
        <p className="mt-10 flex flex-wrap justify-between gap-x-6 border-rule border-t py-3">
          <Trans>Not you who registered, or forgotten?</Trans>
          <Link href="/forgot-password">
            <Trans>Set a new password</Trans>
          </Link>
        </p>
      )}
    </>
  )
}

/** The link has been used, or its day is over. */
function NewLink() {
  const { t, i18n } = useLingui()
  const { viewer } = useStart()
  const [sentTo, setSentTo] = useState('')
  const form = useForm({
    names: ['email'],
    check: ({ email }) => ({ email: checkEmail(i18n, email) }),
    send: async ({ email }) => {
      await resendConfirmation(email.trim())
      setSentTo(email.trim())
    },
  })

  if (sentTo) return <MailSent email={sentTo} purpose="confirm" onBack={() => setSentTo('')} />
  return (
    <>
      <Done title={t`This link does not work any more`}>
        <Trans>
          A link to confirm an address works once, for 24 hours. If you have used it already, just
          sign in.
        </Trans>
      </Done>
      {viewer ? (
        <p className="mt-6">
          <LinkButton variant="primary" href="/account">
            <Trans>Go to your profile</Trans>
          </LinkButton>
        </p>
      ) : (
        <form {...form.props} className="mt-6 flex flex-col gap-5">
          <FormError form={form} />
          <EmailField {...form.field('email')} label={t`E-mail address`} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="primary" busy={form.busy}>
              <Trans>Send a new link</Trans>
            </Button>
            <LinkButton href="/sign-in">
              <Trans>Sign in</Trans>
            </LinkButton>
          </div>
        </form>
      )}
    </>
  )
}
