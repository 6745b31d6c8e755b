import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useFormats } from '../../i18n/format'
import { graphql } from '../../lib/graphql'
import { roleName } from '../../lib/role-name'
import { Button } from '../../ui/Button'
import { ErrorState } from '../../ui/Empty'
import { FormError, useForm } from '../../ui/form'
import { LinkButton } from '../../ui/Link'
import { Notice } from '../../ui/Notice'
import { Facts, PageHeader } from '../../ui/Page'
import { Seal } from '../../ui/Seal'
import { Skeleton } from '../../ui/Skeleton'
import type { InvitationAcceptMutation } from './__generated__/InvitationAcceptMutation.graphql'
import type { InvitationDeclineMutation } from './__generated__/InvitationDeclineMutation.graphql'
import type { InvitationQuery } from './__generated__/InvitationQuery.graphql'
import type { InvitationSignOutMutation } from './__generated__/InvitationSignOutMutation.graphql'
import { invitation, invitationPage } from './address'
import { send } from './client'
import { Done } from './Done'
import { useStart } from './start'

const query = graphql`
  query InvitationQuery($token: String!) {
    invitationPreview(token: $token) {
      organizationName
      organizationHue
      organizationLogoUrl
      invitedByName
      roleKey
      roleName
      email
      strict
      expiresAt
      viewerCanAccept
    }
  }
`

type Preview = NonNullable<InvitationQuery['response']['invitationPreview']>

/** What an invitation is about, and the answer to it. */
export function Invitation() {
  const { t } = useLingui()
  const start = useStart()
  const token = start.token || invitation.read()
  const [preview, setPreview] = useState<Preview | null>()
  const [error, setError] = useState<unknown>()
  const [declined, setDeclined] = useState(false)

  useEffect(() => {
    if (error !== undefined) return
    // A sign-in or a registration on the way comes back without the token.
    if (token) invitation.keep(token)
    const asked = token
      ? send<InvitationQuery>(query, { token }).then((data) => data.invitationPreview ?? null)
      : Promise.resolve(null)
    asked.then((found) => {
      if (found === null) invitation.forget()
      // Registering has accepted it on the way here: nothing is left to answer.
      if (found === null && start.viewer && !start.token) location.replace('/')
      else setPreview(found)
    }, setError)
  }, [token, error, start])

  if (declined && preview) {
    return (
      <Done title={t`Invitation declined`}>
        <Trans>
          You do not join {preview.organizationName}. Whoever invited you gets a mail about it; you
          can close this page.
        </Trans>
      </Done>
    )
  }
  if (error !== undefined) {
    return (
      <>
        <PageHeader title={t`Invitation`} />
        <ErrorState error={error} onRetry={() => setError(undefined)} />
      </>
    )
  }
  if (preview === undefined) return <Skeleton rows={3} />
  if (preview === null) {
    return (
      <Done
        title={t`This invitation does not hold any more`}
        actions={
          <LinkButton href="/">
            <Trans>Go to the console</Trans>
          </LinkButton>
        }
      >
        <Trans>
          It has been answered, withdrawn, sent anew, or its seven days are over. If you have joined
          already, the organization is in your console; otherwise ask whoever invited you for a new
          one.
        </Trans>
      </Done>
    )
  }
  return <Answer preview={preview} token={token} onDeclined={() => setDeclined(true)} />
}

function Answer(props: { preview: Preview; token: string; onDeclined: () => void }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { viewer } = useStart()
  const { preview, token } = props
  const [sure, setSure] = useState(false)
  const { organizationName, invitedByName, email } = preview
  const role = roleName(i18n, { key: preview.roleKey, name: preview.roleName })

  const form = useForm({
    names: [],
    send: async () => {
      if (sure) {
        await send<InvitationDeclineMutation>(
          graphql`
            mutation InvitationDeclineMutation($input: AnswerInvitationInput!) {
              declineInvitation(input: $input) {
                organizationName
              }
            }
          `,
          { input: { token } },
        )
        invitation.forget()
        props.onDeclined()
        return
      }
      const { acceptInvitation } = await send<InvitationAcceptMutation>(
        graphql`
          mutation InvitationAcceptMutation($input: AnswerInvitationInput!) {
            acceptInvitation(input: $input) {
              membership {
                organizationSlug
              }
            }
          }
        `,
        { input: { token } },
      )
      invitation.forget()
      location.assign(`/o/${acceptInvitation.membership.organizationSlug}`)
    },
  })
  const leave = useForm({
    names: [],
    send: async () => {
      await send<InvitationSignOutMutation>(
        graphql`
          mutation InvitationSignOutMutation {
            signOut {
              ok
            }
          }
        `,
        {},
      )
      location.assign(`/sign-in?next=${encodeURIComponent(invitationPage)}`)
    },
  })

  return (
    <>
      <p className="mb-3">
        <Seal
          name={organizationName}
          hue={preview.organizationHue}
          logo={preview.organizationLogoUrl}
          large
        />
      </p>
      <PageHeader
        title={t`Join ${organizationName}`}
        description={
          invitedByName
            ? t`${invitedByName} invites you to this organization.`
            : t`You are invited to this organization.`
        }
      />
      <Facts
        facts={[
          { label: t`Your role`, value: role },
          { label: t`Sent to`, value: email },
          { label: t`Holds until`, value: format.dateTime(preview.expiresAt) },
        ]}
      />
      {viewer && !preview.viewerCanAccept && (
        <form {...leave.props} className="mt-6 flex flex-col gap-3">
          <FormError form={leave} />
          <Notice
            tone="warn"
            actions={
              <Button type="submit" busy={leave.busy}>
                <Trans>Sign in with another account</Trans>
              </Button>
            }
          >
            <Trans>
              You are signed in as {viewer.user.email}, but only {email} may accept.
            </Trans>
          </Notice>
        </form>
      )}
      <form {...form.props} className="mt-6 flex flex-col gap-5">
        <FormError form={form} />
        {sure ? (
          <Notice
            tone="warn"
            actions={
              <div className="flex flex-wrap gap-3">
                <Button onClick={() => setSure(false)}>
                  <Trans>Keep invitation</Trans>
                </Button>
                <Button type="submit" variant="danger-solid" busy={form.busy} autoFocus>
                  <Trans>Decline invitation</Trans>
                </Button>
              </div>
            }
          >
            <Trans>The link ends with it. To join later you need a new invitation.</Trans>
          </Notice>
        ) : (
          <div className="flex flex-wrap gap-3">
            {viewer && preview.viewerCanAccept && (
              <Button type="submit" variant="primary" busy={form.busy}>
                <Trans>Accept as {viewer.user.name}</Trans>
              </Button>
            )}
            {!viewer && (
              <>
                <LinkButton
                  variant="primary"
                  href={`/sign-in?next=${encodeURIComponent(invitationPage)}`}
                >
                  <Trans>Sign in to accept</Trans>
                </LinkButton>
                <LinkButton href={`/register?next=${encodeURIComponent(invitationPage)}`}>
                  <Trans>Create an account</Trans>
                </LinkButton>
              </>
            )}
            <Button variant="danger" onClick={() => setSure(true)}>
              <Trans>Decline…</Trans>
            </Button>
          </div>
        )}
      </form>
    </>
  )
}
