import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink } from '../../app/links'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Notice } from '../../ui/Notice'
import { Section } from '../../ui/Page'
import { toast } from '../../ui/toast'
import type { EndMembership_membership$key } from './__generated__/EndMembership_membership.graphql'
import type { EndMembership_organization$key } from './__generated__/EndMembership_organization.graphql'
import type { EndMembershipReactivateMutation } from './__generated__/EndMembershipReactivateMutation.graphql'
import type { EndMembershipSuspendMutation } from './__generated__/EndMembershipSuspendMutation.graphql'
import { Obstacle } from './Obstacle'
import { RemoveDialog } from './RemoveDialog'

/** Suspends, reactivates or removes a member, or says why that cannot be. */
export function EndMembership(props: {
  organization: EndMembership_organization$key
  membership: EndMembership_membership$key
}) {
  const { t, i18n } = useLingui()
  const organization = useFragment(
    graphql`
      fragment EndMembership_organization on Organization {
        slug
        name
        viewerCanGrantRepresentative
        roles {
          id
          key
        }
      }
    `,
    props.organization,
  )
  const membership = useFragment(
    graphql`
      fragment EndMembership_membership on Membership {
        id
        isViewer
        suspendedAt
        viewerCanSuspend
        viewerCanRemove
        memberObstacle
        user {
          name
        }
        ...RemoveDialog_membership
      }
    `,
    props.membership,
  )
  const [suspend] = useCommand<EndMembershipSuspendMutation>(graphql`
    mutation EndMembershipSuspendMutation($input: SuspendMemberInput!) {
      suspendMember(input: $input) {
        membership {
          id
          ...MemberPage_membership
        }
      }
    }
  `)
  const [reactivate, reactivating] = useCommand<EndMembershipReactivateMutation>(graphql`
    mutation EndMembershipReactivateMutation($input: ReactivateMemberInput!) {
      reactivateMember(input: $input) {
        membership {
          id
          ...MemberPage_membership
        }
      }
    }
  `)
  const [dialog, setDialog] = useState<'suspend' | 'remove'>()
  const [failure, setFailure] = useState<string>()
  const { name } = membership.user
  const { slug } = organization
  const close = (open: boolean) => !open && setDialog(undefined)

  async function resume() {
    setFailure(undefined)
    try {
      await reactivate({ input: { membershipId: membership.id } })
      toast(t`Member reactivated`, { description: name })
    } catch (error) {
      setFailure(faultText(i18n, error))
    }
  }

  if (membership.isViewer) {
    return (
      <Section
        title={t`Leave`}
        description={t`Nobody suspends or removes themselves; you can leave instead.`}
      >
        <ButtonLink to="/o/$org/organization" params={{ org: slug }} hash="leave">
          <Trans>Leave {organization.name}</Trans>
        </ButtonLink>
      </Section>
    )
  }
  const obstacle = (
    <Obstacle
      reason={membership.memberObstacle ?? 'permission'}
      name={name}
      org={slug}
      representatives={organization.roles.find(({ key }) => key === 'legal_representative')?.id}
      canGrantRepresentative={organization.viewerCanGrantRepresentative}
    />
  )
  if (!membership.viewerCanSuspend && !membership.viewerCanRemove) {
    return <Section title={t`Suspend or remove`}>{obstacle}</Section>
  }

  return (
    <>
      <Section
        title={membership.suspendedAt ? t`Reactivate` : t`Suspend`}
        description={
          membership.suspendedAt
            ? t`Role and rights are as they were before the suspension.`
            : t`Access stops until you reactivate it; role and rights are kept.`
        }
      >
        {failure && (
          <div className="pb-4">
            <Notice tone="bad">{failure}</Notice>
          </div>
        )}
        {!membership.viewerCanSuspend ? (
          obstacle
        ) : membership.suspendedAt ? (
          <Button busy={reactivating} onClick={resume}>
            <Trans>Reactivate {name}</Trans>
          </Button>
        ) : (
          <Button variant="danger" onClick={() => setDialog('suspend')}>
            <Trans>Suspend {name}</Trans>
          </Button>
        )}
      </Section>
      <Section
        title={t`Remove`}
        description={t`Ends the membership and what came with it. It cannot be undone.`}
      >
        {membership.viewerCanRemove ? (
          <Button variant="danger" onClick={() => setDialog('remove')}>
            <Trans>Remove {name}</Trans>
          </Button>
        ) : (
          obstacle
        )}
      </Section>
      <ConfirmDialog
        open={dialog === 'suspend'}
        onOpenChange={close}
        title={t`Suspend ${name}`}
        consequences={[
          t`${name} sees nothing of ${organization.name} from the next request on, and gets a mail about it.`,
          t`Role, product rights and saved views are kept until you reactivate the membership.`,
        ]}
        confirm={t`Suspend member`}
        onConfirm={async () => {
          await suspend({ input: { membershipId: membership.id } })
          toast(t`Member suspended`, { description: name })
        }}
      />
      <RemoveDialog
        open={dialog === 'remove'}
        onOpenChange={close}
        membership={membership}
        org={slug}
        organizationName={organization.name}
      />
    </>
  )
}
