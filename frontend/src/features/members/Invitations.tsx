import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { faultText } from '../../lib/fault-text'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { type Column, DataTable } from '../../ui/DataTable'
import { Notice } from '../../ui/Notice'
import { Status } from '../../ui/Status'
import { toast } from '../../ui/toast'
import type {
  Invitations_organization$data,
  Invitations_organization$key,
} from './__generated__/Invitations_organization.graphql'
import type { InvitationsCancelMutation } from './__generated__/InvitationsCancelMutation.graphql'
import type { InvitationsResendMutation } from './__generated__/InvitationsResendMutation.graphql'

type Invitation = NonNullable<Invitations_organization$data['invitations']>[number]

/** Who was asked to join and has not answered: what each invitation offers, and until when. */
export function Invitations(props: { organization: Invitations_organization$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const organization = useFragment(
    graphql`
      fragment Invitations_organization on Organization {
        name
        invitations {
          id
          email
          givenName
          familyName
          roleKey
          role {
            name
          }
          invitedByName
          state
          sentAt
          expiresAt
          viewerCanManage
        }
      }
    `,
    props.organization,
  )
  const [resend, resending] = useCommand<InvitationsResendMutation>(graphql`
    mutation InvitationsResendMutation($input: ResendInvitationInput!) {
      resendInvitation(input: $input) {
        invitation {
          id
          state
          sentAt
          expiresAt
          invitedByName
          viewerCanManage
        }
      }
    }
  `)
  const [cancel] = useCommand<InvitationsCancelMutation>(graphql`
    mutation InvitationsCancelMutation($input: CancelInvitationInput!) {
      cancelInvitation(input: $input) {
        invitation {
          id
          state
          viewerCanManage
        }
      }
    }
  `)
  const [cancelled, setCancelled] = useState<Invitation>()
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string>()

  // An answered or cancelled one stays in the store until the next visit.
  const waiting = (organization.invitations ?? []).filter(
    ({ state }) => state === 'PENDING' || state === 'EXPIRED',
  )

  async function sendAnew({ id, email }: Invitation) {
    setFailure(undefined)
    try {
      await resend({ input: { invitationId: id } })
      toast(t`Invitation sent again`, {
        description: t`${email} has seven more days. The earlier link no longer works.`,
      })
    } catch (error) {
      setFailure(`${email}: ${faultText(i18n, error)}`)
    }
  }

  if (waiting.length === 0) return null

  const columns: Column<Invitation>[] = [
    {
      id: 'email',
      header: t`E-mail address`,
      cell: (invitation) => {
        const name = [invitation.givenName, invitation.familyName].filter(Boolean).join(' ')
        return (
          <>
            <span className="wrap-anywhere font-semibold">{invitation.email}</span>
            {name && <span className="block text-small text-soft">{name}</span>}
          </>
        )
      },
    },
    {
      id: 'role',
      header: t`Role`,
      cell: ({ roleKey, role }) => roleName(i18n, { key: roleKey, name: role?.name ?? '' }),
    },
    {
      id: 'state',
      header: t`State`,
      cell: ({ state, expiresAt }) =>
        state === 'EXPIRED' ? (
          <>
            <Status tone="warn">
              <Trans>Expired</Trans>
            </Status>
            <span className="block whitespace-nowrap text-small text-soft">
              {format.date(expiresAt)}
            </span>
          </>
        ) : (
          <>
            <Status tone="calm">
              <Trans>Waiting</Trans>
            </Status>
            <span className="block whitespace-nowrap text-small text-soft">
              <Trans>expires {format.relative(expiresAt)}</Trans>
            </span>
          </>
        ),
    },
    {
      id: 'sent',
      header: t`Sent`,
      phone: 'hidden',
      cell: ({ sentAt, invitedByName }) => (
        <>
          <span className="figures whitespace-nowrap">{format.date(sentAt)}</span>
          {invitedByName && (
            <span className="block text-small text-soft">
              <Trans>by {invitedByName}</Trans>
            </span>
          )}
        </>
      ),
    },
    {
      id: 'actions',
      header: t`Actions`,
      align: 'end',
      className: 'ml-auto',
      cell: (invitation) =>
        invitation.viewerCanManage ? (
          <span className="inline-flex gap-1 whitespace-nowrap">
            <Button variant="quiet" busy={resending} onClick={() => sendAnew(invitation)}>
              <Trans>Send again</Trans>
              <span className="sr-only"> {invitation.email}</span>
            </Button>
            <Button
              variant="quiet"
              onClick={() => {
                setCancelled(invitation)
                setAsking(true)
              }}
            >
              <Trans>Cancel invitation</Trans>
              <span className="sr-only"> {invitation.email}</span>
            </Button>
          </span>
        ) : (
          <span className="text-small text-soft">
            <Trans>Managed by legal representatives</Trans>
          </span>
        ),
    },
  ]

  return (
    <section aria-labelledby="invitations" className="pt-8">
      <h2 id="invitations" className="pb-3 font-semibold text-lead">
        <Trans>Pending invitations</Trans>
      </h2>
      {failure && (
        <div className="pb-3">
          <Notice tone="bad">{failure}</Notice>
        </div>
      )}
      <DataTable label={t`Pending invitations`} columns={columns} rows={waiting} />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t`Cancel the invitation of ${cancelled?.email ?? ''}`}
        consequences={[
          t`The link in the mail stops working at once; they cannot join ${organization.name} with it.`,
          t`To ask them later, send a new invitation.`,
        ]}
        confirm={t`Cancel invitation`}
        keep={t`Keep invitation`}
        onConfirm={async () => {
          if (!cancelled) return
          await cancel({ input: { invitationId: cancelled.id } })
          toast(t`Invitation cancelled`, { description: cancelled.email })
        }}
      />
    </section>
  )
}
