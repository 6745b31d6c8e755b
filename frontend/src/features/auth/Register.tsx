import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { preferredLocale } from '../../i18n/locale'
import { checkEmail, checkNewPassword } from '../../lib/credentials'
import { graphql } from '../../lib/graphql'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choice'
import { FormError, useForm } from '../../ui/form'
import { Link } from '../../ui/Link'
import { NewPasswordField } from '../../ui/NewPasswordField'
import { PageHeader } from '../../ui/Page'
import { TextField } from '../../ui/TextField'
import type { OrganizationKind, RegisterMutation } from './__generated__/RegisterMutation.graphql'
import { invitation, invitationPage, nextAddress, withNext } from './address'
import { send } from './client'
import { EmailField } from './EmailField'
import { MailSent } from './MailSent'
import { signIn } from './SignIn'
import { useStart } from './start'

const mutation = graphql`
  mutation RegisterMutation($input: RegisterInput!) {
    register(input: $input) {
      email
    }
  }
`

/** An account, and the organization it represents; with an invitation the account alone. */
export function Register() {
  const { t, i18n } = useLingui()
  const { provider } = useStart()
  const token = nextAddress(location.search) === invitationPage ? invitation.read() : ''
  const [kind, setKind] = useState<OrganizationKind>('PERSON')
  const [sentTo, setSentTo] = useState('')
  const named = !token && kind !== 'PERSON'
  const form = useForm({
    names: ['kind', 'organizationName', 'givenName', 'familyName', 'email', 'password'],
    check: ({ organizationName, givenName, email, password }) => ({
      organizationName:
        named && !organizationName.trim() ? t`Enter the name of the organization.` : undefined,
      givenName: givenName.trim() ? undefined : t`Enter your given name.`,
      email: checkEmail(i18n, email),
      password: checkNewPassword(i18n, password),
    }),
    send: async ({ kind: _, organizationName, ...values }) => {
      const email = values.email.trim()
      await send<RegisterMutation>(mutation, {
        input: {
          ...values,
          email,
          locale: preferredLocale(i18n.locale),
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          ...(token ? { invitationToken: token } : { kind, organizationName }),
        },
      })
      if (token && (await signedIn(email, values.password))) {
        location.assign(invitationPage)
        return
      }
      setSentTo(email)
    },
  })

  return (
    <>
      {sentTo && <MailSent email={sentTo} purpose="confirm" onBack={() => setSentTo('')} />}
      {/* Hidden, not gone: whoever comes back to correct the address types nothing twice. */}
      <div hidden={sentTo !== ''}>
        <PageHeader
          title={t`Create an account`}
          description={
            token
              ? t`With it you join the organization that invited you.`
              : t`With it you order and manage services at ${provider.name}.`
          }
        />
        <form {...form.props} className="flex flex-col gap-5">
          <FormError form={form} />
          {!token && (
            <RadioGroup
              {...form.field('kind')}
              label={t`For whom`}
              value={kind}
              onChange={(value) => setKind(value as OrganizationKind)}
              options={[
                { value: 'PERSON', label: t`For myself`, hint: t`A private person.` },
                { value: 'COMPANY', label: t`For a company or an association` },
                {
                  value: 'PUBLIC_BODY',
                  label: t`For a public body`,
                  hint: t`A town, a school, an authority.`,
                },
              ]}
            />
          )}
          {named && (
            <TextField
              {...form.field('organizationName')}
              label={t`Name of the organization`}
              hint={t`As it is registered. You become its legal representative and can invite others.`}
              autoComplete="organization"
              maxLength={128}
            />
          )}
          <div className="grid gap-5 phone:grid-cols-2">
            <TextField
              {...form.field('givenName')}
              label={t`Given name`}
              autoComplete="given-name"
              maxLength={128}
            />
            <TextField
              {...form.field('familyName')}
              label={t`Family name`}
              autoComplete="family-name"
              maxLength={128}
            />
          </div>
          <EmailField
            {...form.field('email')}
            label={t`E-mail address`}
            hint={
              token
                ? t`Use the address the invitation was sent to.`
                : t`We send a link to it. You sign in with it.`
            }
          />
          <NewPasswordField {...form.field('password')} label={t`Password`} />
          <Button type="submit" variant="primary" busy={form.busy} className="self-start px-8">
            <Trans>Create account</Trans>
          </Button>
        </form>
        <p className="mt-10 flex flex-wrap justify-between gap-x-6 border-rule border-y py-3">
          <Trans>You have an account already?</Trans>
          <Link href={withNext('/sign-in', location.search)}>
            <Trans>Sign in</Trans>
          </Link>
        </p>
      </div>
    </>
  )
}

/** The mail of an invitation proves its address: then nothing is left to confirm. */
const signedIn = (email: string, password: string) =>
  signIn({ email, password }).then(
    () => true,
    () => false,
  )
