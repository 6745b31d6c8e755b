import { Trans, useLingui } from '@lingui/react/macro'
import { graphql } from '../../lib/graphql'
import { Button } from '../../ui/Button'
import { FormError, useForm } from '../../ui/form'
import { Link } from '../../ui/Link'
import { PageHeader } from '../../ui/Page'
import { PasswordField, TextField } from '../../ui/TextField'
import type { SignInMutation } from './__generated__/SignInMutation.graphql'
import { send } from './client'

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

/** Where to go after signing in: an address of this site, never of another one. */
export function nextAddress(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/'
  return /^\/(?![/\\])/.test(next) ? next : '/'
}

export function SignIn() {
  const { t } = useLingui()
  const form = useForm({
    names: ['email', 'password'],
    check: ({ email, password }) => ({
      email: email.includes('@') ? undefined : t`Enter your e-mail address.`,
      password: password ? undefined : t`Enter your password.`,
    }),
    send: async (input) => {
      await send<SignInMutation>(mutation, { input })
      location.assign(nextAddress(location.search))
    },
  })
  return (
    <>
      <PageHeader title={t`Sign in`} />
      <form {...form.props} className="flex flex-col gap-5">
        <FormError form={form} />
        <TextField
          {...form.field('email')}
          label={t`E-mail address`}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField {...form.field('password')} label={t`Password`} />
        <Button type="submit" variant="primary" busy={form.busy}>
          <Trans>Sign in</Trans>
        </Button>
        <p className="flex flex-wrap justify-between gap-3">
          <Link href="/forgot-password">
            <Trans>Forgot your password?</Trans>
          </Link>
          <Link href="/register">
            <Trans>Create an account</Trans>
          </Link>
        </p>
      </form>
    </>
  )
}
