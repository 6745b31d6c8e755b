import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { useCommand } from '../../relay/command'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { toast } from '../../ui/toast'
import type { DeleteTeamMutation } from './__generated__/DeleteTeamMutation.graphql'

/** Asks before a team goes, and says what goes with it and what stays. */
export function DeleteTeam(props: {
  team: { id: string; name: string; memberCount: number }
  /** Slug of the organization. */
  org: string
  onClose: () => void
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [remove] = useCommand<DeleteTeamMutation>(graphql`
    mutation DeleteTeamMutation($input: DeleteTeamInput!) {
      deleteTeam(input: $input) {
        deletedTeamId
      }
    }
  `)
  const { id, name, memberCount } = props.team
  return (
    <ConfirmDialog
      open
      onOpenChange={props.onClose}
      title={t`Delete team “${name}”`}
      consequences={[
        memberCount > 0
          ? t`${plural(memberCount, {
              one: '# person loses the rights that came from this team alone.',
              other: '# people lose the rights that came from this team alone.',
            })}`
          : t`Nobody is in it.`,
        t`No person and no product goes with it.`,
      ]}
      confirm={t`Delete team`}
      keep={t`Keep team`}
      onConfirm={async () => {
        await remove({ input: { teamId: id } }, { updater: (store) => store.invalidateStore() })
        await navigate({ to: '/o/$org/teams', params: { org: props.org } })
        toast(t`Team “${name}” deleted`)
      }}
    />
  )
}
