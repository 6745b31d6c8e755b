import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { toast } from '../../ui/toast'
import { Obstacle } from '../members/Obstacle'
import type { Leave_organization$key } from './__generated__/Leave_organization.graphql'
import type { LeaveMutation } from './__generated__/LeaveMutation.graphql'

/** The way out of an organization, or what must be done before. */
export function Leave(props: { organization: Leave_organization$key }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const organization = useFragment(
    graphql`
      fragment Leave_organization on Organization {
        id
        slug
        name
        viewerCanLeave
        viewerLeaveObstacle
        viewerCanGrantRepresentative
      }
    `,
    props.organization,
  )
  const [leave] = useCommand<LeaveMutation>(graphql`
    mutation LeaveMutation($input: LeaveOrganizationInput!) {
      leaveOrganization(input: $input) {
        leftOrganizationId
        viewer {
          memberships {
            id
          }
        }
      }
    }
  `)
  const [asking, setAsking] = useState(false)
  const { name } = organization

  if (!organization.viewerCanLeave) {
    return (
      <Obstacle
        reason={organization.viewerLeaveObstacle ?? 'permission'}
        org={organization.slug}
        canGrantRepresentative={organization.viewerCanGrantRepresentative}
      />
    )
  }
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        <Trans>Leave {name}</Trans>
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t`Leave ${name}`}
        consequences={[
          t`You lose access to ${name} at once, with your product rights, saved views and API tokens there.`,
          t`Products, tags and invoices stay with the organization.`,
          t`To come back you need a new invitation.`,
        ]}
        confirm={t`Leave ${name}`}
        keep={t`Stay`}
        onConfirm={async () => {
          await leave(
            { input: { organizationId: organization.id } },
            // Nothing of the organization may be shown from memory.
            { updater: (store) => store.invalidateStore() },
          )
          await navigate({ to: '/organizations' })
          toast(t`You have left ${name}`)
        }}
      />
    </>
  )
}
