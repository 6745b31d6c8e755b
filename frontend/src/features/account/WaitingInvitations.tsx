import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { faultText } from '../../lib/fault-text'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Notice } from '../../ui/Notice'
import { toast } from '../../ui/toast'
import type { WaitingInvitations_viewer$key } from './__generated__/WaitingInvitations_viewer.graphql'
import type { WaitingInvitationsAcceptMutation } from './__generated__/WaitingInvitationsAcceptMutation.graphql'
import type { WaitingInvitationsDeclineMutation } from './__generated__/WaitingInvitationsDeclineMutation.graphql'

/** Invitations under one's confirmed address, to be answered here without the mail. */
export function WaitingInvitations(props: { viewer: WaitingInvitations_viewer$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const navigate = useNavigate()
  const { invitations } = useFragment(
    graphql`
      fragment WaitingInvitations_viewer on Viewer {
        invitations {
          id
          organizationName
          invitedByName
          roleKey
          role {
            name
          }
          expiresAt
        }
      }
    `,
    props.viewer,
  )
  const [accept, accepting] = useCommand<WaitingInvitationsAcceptMutation>(graphql`
    mutation WaitingInvitationsAcceptMutation($input: AnswerInvitationInput!) {
      acceptInvitation(input: $input) {
        membership {
          organizationSlug
          organizationName
        }
        viewer {
          ...Shell_viewer
          ...OrganizationsPage_viewer
        }
      }
    }
  `)
  const [decline] = useCommand<WaitingInvitationsDeclineMutation>(graphql`
    mutation WaitingInvitationsDeclineMutation($input: AnswerInvitationInput!) {
      declineInvitation(input: $input) {
        viewer {
          ...WaitingInvitations_viewer
        }
      }
    }
  `)
  const [declining, setDeclining] = useState<(typeof invitations)[number]>()
  const [failure, setFailure] = useState<string>()

  async function join(invitationId: string) {
    setFailure(undefined)
    try {
      const { acceptInvitation } = await accept({ input: { invitationId } })
      const { organizationSlug, organizationName } = acceptInvitation.membership
      await navigate({ to: '/o/$org', params: { org: organizationSlug } })
      toast(t`You have joined ${organizationName}`)
    } catch (error) {
      setFailure(faultText(i18n, error))
    }
  }

  if (invitations.length === 0) return null
  return (
    <section aria-labelledby="waiting" className="mb-8">
      <h2 id="waiting" className="font-semibold text-lead">
        <Trans>Invitations for you</Trans>
      </h2>
      {failure && <Notice tone="bad">{failure}</Notice>}
      <ul className="mt-2 border-rule border-t">
        {invitations.map((invitation) => (
          <li
            key={invitation.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-3 border-rule border-b border-l-4 border-l-signal py-3 pl-4"
          >
            <div className="min-w-0 flex-1 basis-72">
              <p className="wrap-anywhere font-semibold">{invitation.organizationName}</p>
              <p className="text-soft">
                {invitation.invitedByName ? (
                  <Trans>
                    As{' '}
                    {roleName(i18n, { key: invitation.roleKey, name: invitation.role?.name ?? '' })}
                    , invited by {invitation.invitedByName}, until{' '}
                    {format.dateTime(invitation.expiresAt)}
                  </Trans>
                ) : (
                  <Trans>
                    As{' '}
                    {roleName(i18n, { key: invitation.roleKey, name: invitation.role?.name ?? '' })}
                    , until {format.dateTime(invitation.expiresAt)}
                  </Trans>
                )}
              </p>
            </div>
            <div className="flex flex-wrap gap-3">
              <Button variant="primary" busy={accepting} onClick={() => join(invitation.id)}>
                <Trans>
                  Accept<span className="sr-only">: {invitation.organizationName}</span>
                </Trans>
              </Button>
              <Button variant="danger" onClick={() => setDeclining(invitation)}>
                <Trans>
                  Decline…<span className="sr-only">: {invitation.organizationName}</span>
                </Trans>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={declining !== undefined}
        onOpenChange={() => setDeclining(undefined)}
        title={t`Decline the invitation to ${declining?.organizationName ?? ''}`}
        consequences={[
          t`Whoever invited you gets a mail about it.`,
          t`To join later you need a new invitation.`,
        ]}
        confirm={t`Decline invitation`}
        keep={t`Keep invitation`}
        onConfirm={async () => {
          if (declining) await decline({ input: { invitationId: declining.id } })
          toast(t`Invitation declined`)
        }}
      />
    </section>
  )
}
