import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { toast } from '../../ui/toast'
import { StepUp, useProvePassword } from '../account/StepUp'
import type { RemoveDialog_membership$key } from './__generated__/RemoveDialog_membership.graphql'
import type { RemoveDialogMutation } from './__generated__/RemoveDialogMutation.graphql'
import { useRemovalSentences } from './removal'

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
          ...removal_preview
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
  const ends = useRemovalSentences(removalPreview)

  return (
    <ConfirmDialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t`Remove ${name} from ${props.organizationName}`}
      consequences={[
        t`${name} loses access at once and gets a mail about it. Other organizations are not touched.`,
        ...ends,
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
