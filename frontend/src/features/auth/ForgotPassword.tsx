import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { checkEmail } from '../../lib/credentials'
import { Button } from '../../ui/Button'
import { FormError, useForm } from '../../ui/form'
import { Link } from '../../ui/Link'
import { PageHeader } from '../../ui/Page'
import { withNext } from './address'
import { EmailField } from './EmailField'
import { MailSent } from './MailSent'
import { requestReset } from './resend'

export function ForgotPassword() {
  const { t, i18n } = useLingui()
  const [sentTo, setSentTo] = useState('')
  const form = useForm({
    names: ['email'],
    check: ({ email }) => ({ email: checkEmail(i18n, email) }),
    send: async ({ email }) => {
      await requestReset(email.trim())
      setSentTo(email.trim())
    },
  })

  if (sentTo) return <MailSent email={sentTo} purpose="reset" onBack={() => setSentTo('')} />
  return (
    <>
      <PageHeader
        title={t`Set a new password`}
        description={t`We send a link to your address. The old password holds until you use the link.`}
      />
      <form {...form.props} className="flex flex-col gap-5">
        <FormError form={form} />
        <EmailField {...form.field('email')} label={t`E-mail address`} />
        <Button type="submit" variant="primary" busy={form.busy} className="self-start px-8">
          <Trans>Send link</Trans>
        </Button>
      </form>
      <p className="mt-10 border-rule border-t py-3">
        <Link href={withNext('/sign-in', location.search)}>
          <Trans>Back to sign in</Trans>
        </Link>
      </p>
    </>
  )
}
