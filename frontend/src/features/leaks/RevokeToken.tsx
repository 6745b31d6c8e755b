import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { bring, type Locale } from '../../i18n/locale'
import { graphql } from '../../lib/graphql'
import { Button } from '../../ui/Button'
import { FormError, useForm } from '../../ui/form'
import { LinkButton } from '../../ui/Link'
import { PageHeader } from '../../ui/Page'
import { TextField } from '../../ui/TextField'
import { send } from '../auth/client'
import { Done } from '../auth/Done'
import type { RevokeTokenMutation } from './__generated__/RevokeTokenMutation.graphql'

// Few people ever come here: the texts come with the page, and not with every sign-in.
await bring((locale: Locale) => import(`./locales/${locale}.po`))

const mutation = graphql`
  mutation RevokeTokenMutation($input: RevokeLeakedTokenInput!) {
    revokeLeakedToken(input: $input) {
      ok
    }
  }
`

/** Whoever holds a token that leaked ends it, and learns nothing about it. */
export function RevokeToken() {
  const { t } = useLingui()
  const [done, setDone] = useState(false)
  const form = useForm({
    names: ['token'],
    check: ({ token }) => ({ token: token.trim() ? undefined : t`Paste the token.` }),
    send: async ({ token }) => {
      await send<RevokeTokenMutation>(mutation, { input: { token: token.trim() } })
      setDone(true)
    },
  })

  if (done) {
    return (
      <Done
        title={t`Thank you`}
        actions={
          <Button onClick={() => setDone(false)}>
            <Trans>Report another token</Trans>
          </Button>
        }
      >
        <Trans>
          If this token existed, it is revoked now, and whoever made it has been told. We answer the
          same in any case.
        </Trans>
      </Done>
    )
  }
  return (
    <>
      <PageHeader
        title={t`Revoke a leaked token`}
        description={t`You found a token where it should not be, in a log or a repository? Paste it, and it ends at once. You need no account.`}
      />
      <form {...form.props} className="flex flex-col gap-5">
        <FormError form={form} />
        <TextField
          {...form.field('token')}
          label={t`Token`}
          hint={t`It begins with kon_.`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" busy={form.busy} className="px-8">
            <Trans>Revoke token</Trans>
          </Button>
          <LinkButton href="/">
            <Trans>Cancel</Trans>
          </LinkButton>
        </div>
      </form>
    </>
  )
}
