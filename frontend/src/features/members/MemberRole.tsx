import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choice'
import { FormError, useForm } from '../../ui/form'
import { Notice } from '../../ui/Notice'
import { toast } from '../../ui/toast'
import { Abilities } from '../organization/Abilities'
import { roleChange } from '../organization/permissions'
import type { MemberRole_membership$key } from './__generated__/MemberRole_membership.graphql'
import type { MemberRole_organization$key } from './__generated__/MemberRole_organization.graphql'
import type { MemberRoleMutation } from './__generated__/MemberRoleMutation.graphql'
import { Obstacle } from './Obstacle'

/** The role of a member; another one is given once it is seen what that changes. */
export function MemberRole(props: {
  organization: MemberRole_organization$key
  membership: MemberRole_membership$key
}) {
  const { t, i18n } = useLingui()
  const { slug, roles, viewerCanGrantRepresentative } = useFragment(
    graphql`
      fragment MemberRole_organization on Organization {
        slug
        viewerCanGrantRepresentative
        roles {
          id
          key
          name
          permissions
          viewerCanGrant
        }
      }
    `,
    props.organization,
  )
  const membership = useFragment(
    graphql`
      fragment MemberRole_membership on Membership {
        id
        isViewer
        billingAccess
        viewerCanChangeRole
        memberObstacle
        user {
          name
        }
        role {
          id
          key
          name
          permissions
        }
      }
    `,
    props.membership,
  )
  const [change] = useCommand<MemberRoleMutation>(graphql`
    mutation MemberRoleMutation($input: ChangeMemberRoleInput!) {
      changeMemberRole(input: $input) {
        membership {
          id
          ...MemberPage_membership
        }
        organization {
          id
          ...MemberPage_organization
        }
      }
    }
  `)
  const { role, user } = membership
  const [chosen, setChosen] = useState<string>()
  const next = roles.find(({ id }) => id === chosen && id !== role.id)
  const form = useForm({
    names: ['roleId'],
    send: async ({ roleId }) => {
      await change({ input: { membershipId: membership.id, roleId } })
      toast(t`Role changed`, { description: user.name })
      setChosen(undefined)
    },
  })

  if (!membership.viewerCanChangeRole) {
    return (
      <div className="flex flex-col gap-4">
        <Abilities title={t`This role may`} names={role.permissions} />
        <Obstacle
          reason={membership.memberObstacle ?? 'permission'}
          name={membership.isViewer ? undefined : user.name}
          org={slug}
          representatives={roles.find(({ key }) => key === 'legal_representative')?.id}
          canGrantRepresentative={viewerCanGrantRepresentative}
        />
      </div>
    )
  }

  const { gains, loses } = roleChange(role, next ?? role)
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <FormError form={form} />
      <RadioGroup
        {...form.field('roleId')}
        label={t`Role of ${user.name}`}
        hideLabel
        value={next?.id ?? role.id}
        onChange={setChosen}
        options={roles.map((option) => ({
          value: option.id,
          label: roleName(i18n, option),
          disabled: option.id !== role.id && !option.viewerCanGrant,
          hint:
            option.viewerCanGrant || option.id === role.id
              ? undefined
              : option.key === 'legal_representative'
                ? t`Only a legal representative can give this role.`
                : t`This role may do more than yours, so you cannot give it.`,
        }))}
      />
      {next ? (
        <>
          <div className="flex flex-col gap-3 border-rule border-l-4 pl-4" aria-live="polite">
            <Abilities kind="gains" title={t`${user.name} will be able to`} names={gains} />
            <Abilities
              kind="loses"
              title={t`${user.name} will no longer be able to`}
              names={loses}
            />
            {membership.billingAccess && (
              <p>
                <Trans>The billing right of a collaborator ends with that role.</Trans>
              </p>
            )}
            {next.key === 'legal_representative' && (
              <p>
                <Trans>
                  A legal representative answers for the organization, and may change or remove you
                  too.
                </Trans>
              </p>
            )}
            <p className="text-soft">
              <Trans>It holds at once. {user.name} gets a mail about it.</Trans>
            </p>
          </div>
          {membership.isViewer && (
            <Notice tone="warn">
              <Trans>
                This is your own role. You cannot give yourself back what you give up here.
              </Trans>
            </Notice>
          )}
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="primary" busy={form.busy}>
              {t`Change role to ${roleName(i18n, next)}`}
            </Button>
            <Button onClick={() => setChosen(undefined)}>
              <Trans>Keep {roleName(i18n, role)}</Trans>
            </Button>
          </div>
        </>
      ) : (
        <Abilities title={t`This role may`} names={role.permissions} />
      )}
    </form>
  )
}
