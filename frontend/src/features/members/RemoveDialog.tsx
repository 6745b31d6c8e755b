import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { toast } from '../../ui/toast'
import { StepUp, useProvePassword } from '../account/StepUp'
import type { RemoveDialog_membership$key } from './__generated__/RemoveDialog_membership.graphql'
import type { RemoveDialogMutation } from './__generated__/RemoveDialogMutation.graphql'

/** Shows what ends with a membership, counted, asks for the password, and ends it. */
export function RemoveDialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  membership: RemoveDialog_membership$key
  /** Slug of the organization. */
  org: string
  organizationName: string
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const prove = useProvePassword()
  const { id, user, removalPreview } = useFragment(
    graphql`
      fragment RemoveDialog_membership on Membership {
        id
        user {
          name
        }
        removalPreview {
          sessions
          apiTokens
          productGrants
          teams
          savedViews
          sentInvitations
        }
      }
    `,
    props.membership,
  )
  const [remove] = useCommand<RemoveDialogMutation>(graphql`
    mutation RemoveDialogMutation($input: RemoveMemberInput!) {
      removeMember(input: $input) {
        removedMembershipId
      }
    }
  `)
  const { name } = user
  const ends = removalPreview ?? {
    sessions: 0,
    apiTokens: 0,
    productGrants: 0,
    teams: 0,
    savedViews: 0,
    sentInvitations: 0,
  }
  const counted: [number, string][] = [
    [
      ends.sessions,
      t`${plural(ends.sessions, {
        one: '# signed-in browser loses this organization at its next request.',
        other: '# signed-in browsers lose this organization at their next request.',
      })}`,
    ],
    [
      ends.apiTokens,
      t`${plural(ends.apiTokens, {
        one: '# API token is revoked.',
        other: '# API tokens are revoked.',
      })}`,
    ],
    [
      ends.productGrants,
      t`${plural(ends.productGrants, {
        one: '# right on a product or a kind of products ends.',
        other: '# rights on products or kinds of products end.',
      })}`,
    ],
    [
      ends.teams,
      t`${plural(ends.teams, {
        one: 'The place in # team ends, and what comes with it.',
        other: 'The places in # teams end, and what comes with them.',
      })}`,
    ],
    [
      ends.savedViews,
      t`${plural(ends.savedViews, {
        one: '# saved view is deleted.',
        other: '# saved views are deleted.',
      })}`,
    ],
    [
      ends.sentInvitations,
      t`${plural(ends.sentInvitations, {
        one: '# invitation they sent can no longer be accepted. Send it again to keep it.',
        other: '# invitations they sent can no longer be accepted. Send them again to keep them.',
      })}`,
    ],
  ]

  return (
    <ConfirmDialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t`Remove ${name} from ${props.organizationName}`}
      consequences={[
        t`${name} loses access at once and gets a mail about it. Other organizations are not touched.`,
        ...counted.filter(([count]) => count > 0).map(([, sentence]) => sentence),
        t`It cannot be undone. To have ${name} back, send a new invitation.`,
      ]}
      confirm={t`Remove ${name}`}
      keep={t`Keep ${name}`}
      onConfirm={async (data) => {
        await prove(data)
        await remove(
          { input: { membershipId: id } },
          // The lists that are kept still show the person.
          { updater: (store) => store.invalidateStore() },
        )
        await navigate({ to: '/o/$org/members', params: { org: props.org } })
        toast(t`Member removed`, { description: name })
      }}
    >
      <StepUp />
    </ConfirmDialog>
  )
}
