import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { toast } from '../../ui/toast'
import { StepUp, useProvePassword } from '../account/StepUp'
import type { Deletion_organization$key } from './__generated__/Deletion_organization.graphql'
import type { DeletionMutation } from './__generated__/DeletionMutation.graphql'

/** The end of an organization: what is in its way and how to clear it, or the way there. */
export function Deletion(props: { organization: Deletion_organization$key }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const prove = useProvePassword()
  const organization = useFragment(
    graphql`
      fragment Deletion_organization on Organization {
        id
        slug
        name
        deletionObstacles {
          reason
          count
        }
      }
    `,
    props.organization,
  )
  const [remove] = useCommand<DeletionMutation>(graphql`
    mutation DeletionMutation($input: DeleteOrganizationInput!) {
      deleteOrganization(input: $input) {
        deletedOrganizationId
        viewer {
          memberships {
            id
          }
        }
      }
    }
  `)
  const [asking, setAsking] = useState(false)
  const { id, slug, name } = organization
  const obstacles = organization.deletionObstacles ?? []

  if (obstacles.length > 0) {
    return (
      <>
        <p className="pb-3">
          <Trans>Before {name} can be deleted, this must have ended:</Trans>
        </p>
        <ul className="border-rule border-t">
          {obstacles.map(({ reason, count }) => (
            <li
              key={reason}
              className="flex flex-wrap items-baseline justify-between gap-x-6 border-rule border-b py-2.5"
            >
              <Obstacle reason={reason} count={count} org={slug} />
            </li>
          ))}
        </ul>
      </>
    )
  }
  return (
    <>
      <p className="max-w-[36rem] pb-4">
        <Trans>
          Nothing is in the way. Take out your data first if you want to keep it: afterwards nobody
          can bring it back.
        </Trans>
      </p>
      <Button variant="danger" onClick={() => setAsking(true)}>
        <Trans>Delete {name}…</Trans>
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t`Delete ${name}`}
        consequences={[
          t`Addresses, roles, teams, tags, API tokens, webhooks, exports and the logo are erased at once.`,
          t`The activity log stays, without the names of people and things; ended products and accepted terms stay as far as the law wants it.`,
          t`Your account and your other organizations stay. The address /o/${slug} is never given to anybody else.`,
          t`It cannot be undone, not even by the provider.`,
        ]}
        typed={name}
        confirm={t`Delete ${name} for good`}
        keep={t`Keep the organization`}
        onConfirm={async (data) => {
          await prove(data)
          await remove(
            { input: { organizationId: id, name } },
            // Nothing of the organization may be shown from memory.
            { updater: (store) => store.invalidateStore() },
          )
          await navigate({ to: '/organizations' })
          toast(t`${name} is deleted`)
        }}
      >
        <StepUp />
      </ConfirmDialog>
    </>
  )
}

/** What is in the way, counted, and where it is ended. */
function Obstacle({ reason, count, org }: { reason: string; count: number; org: string }) {
  const { t } = useLingui()
  const params = { org }
  switch (reason) {
    case 'products':
      return (
        <>
          {t`${plural(count, { one: '# product that has not ended', other: '# products that have not ended' })}`}
          <Link to="/o/$org/products" params={params}>
            <Trans>See the products</Trans>
          </Link>
        </>
      )
    case 'members':
      return (
        <>
          {t`${plural(count, { one: '# other member', other: '# other members' })}`}
          <Link to="/o/$org/members" params={params}>
            <Trans>See the members</Trans>
          </Link>
        </>
      )
    case 'partners':
      return (
        <>
          {t`${plural(count, { one: '# partner with access', other: '# partners with access' })}`}
          <Link to="/o/$org/partners" params={params}>
            <Trans>See the partners</Trans>
          </Link>
        </>
      )
    default:
      return (
        <>
          {t`${plural(count, { one: '# client that is looked after', other: '# clients that are looked after' })}`}
          <Link to="/o/$org/clients" params={params}>
            <Trans>See the clients</Trans>
          </Link>
        </>
      )
  }
}
