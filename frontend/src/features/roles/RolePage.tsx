import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink } from '../../app/links'
import { PageNotFound } from '../../app/PageError'
import { RequestError } from '../../lib/faults'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { PageHeader, Section } from '../../ui/Page'
import { toast } from '../../ui/toast'
import { Abilities } from '../organization/Abilities'
import type { RolePage_organization$key } from './__generated__/RolePage_organization.graphql'
import type { RolePage_query$key } from './__generated__/RolePage_query.graphql'
import type { RolePageMutation } from './__generated__/RolePageMutation.graphql'
import { needsOf } from './choice'
import { DeleteRole } from './DeleteRole'
import { RolesLink } from './NewRolePage'
import { RoleChanges } from './RoleChanges'
import { RoleForm } from './RoleForm'

/** One role: what it allows, and for a custom one the way to change and delete it. */
export function RolePage(props: {
  organization: RolePage_organization$key
  query: RolePage_query$key
  id: string
  history?: ReactNode
}) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const router = useRouter()
  const organization = useFragment(
    graphql`
      fragment RolePage_organization on Organization {
        slug
        viewerCanManageRoles
        viewerMembership {
          role {
            permissions
          }
        }
        roles {
          id
          key
          name
          permissions
          viewerCanManage
        }
        ...DeleteRole_organization
      }
    `,
    props.organization,
  )
  const { permissions } = useFragment(
    graphql`
      fragment RolePage_query on Query {
        permissions {
          name
          dependsOn
        }
      }
    `,
    props.query,
  )
  const [update] = useCommand<RolePageMutation>(graphql`
    mutation RolePageMutation($input: UpdateRoleInput!) {
      updateRole(input: $input) {
        role {
          id
          name
          permissions
          viewerCanManage
          viewerCanGrant
        }
        organization {
          id
          viewerCanManageRoles
          viewerMembership {
            role {
              permissions
            }
          }
        }
      }
    }
  `)
  const [deleting, setDeleting] = useState(false)
  const { slug, roles } = organization
  const role = roles.find(({ id }) => id === props.id)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(role?.permissions))
  if (!role) return <PageNotFound />

  const name = roleName(i18n, role)
  const copy = organization.viewerCanManageRoles && (
    <ButtonLink to="/o/$org/roles/new" params={{ org: slug }} search={{ from: role.id }}>
      <Trans>Copy role</Trans>
    </ButtonLink>
  )
  if (!role.viewerCanManage) {
    return (
      <>
        <PageHeader title={name} parent={<RolesLink org={slug} />} actions={copy} />
        <div className="pb-4">
          <Notice>
            {role.key ? (
              <Trans>Built-in roles are the same in every organization.</Trans>
            ) : organization.viewerCanManageRoles ? (
              <Trans>
                This role allows something that you may not do yourself, so you cannot change it.
              </Trans>
            ) : (
              <Trans>Only administrators and legal representatives change roles.</Trans>
            )}
          </Notice>
        </div>
        <Section title={t`Permissions`}>
          <Abilities title={t`This role may`} names={role.permissions} />
        </Section>
        {props.history}
      </>
    )
  }

  async function save(next: string, chosen: string[]) {
    try {
      await update({
        input: { roleId: props.id, name: next, permissions: chosen, basedOn: role?.permissions },
      })
      toast(t`Role “${next}” saved`)
    } catch (error) {
      // Whoever looks again sees what somebody else made of it meanwhile.
      if (error instanceof RequestError && error.has('CONFLICT')) void router.invalidate()
      throw error
    }
  }

  return (
    <>
      <PageHeader
        title={name}
        parent={<RolesLink org={slug} />}
        actions={
          <>
            {copy}
            <Button variant="danger" onClick={() => setDeleting(true)}>
              <Trans>Delete role</Trans>
            </Button>
          </>
        }
      />
      <RoleForm
        org={slug}
        needs={needsOf(permissions)}
        own={new Set(organization.viewerMembership?.role.permissions)}
        name={role.name}
        ticked={ticked}
        onTicked={setTicked}
        changes={(chosen) => <RoleChanges org={slug} role={role.id} permissions={chosen} />}
        save={<Trans>Save role</Trans>}
        onSave={save}
      />
      {props.history}
      {deleting && (
        <DeleteRole
          organization={organization}
          id={role.id}
          onClose={() => setDeleting(false)}
          onDeleted={() =>
            navigate({
              to: '/o/$org/organization',
              params: { org: slug },
              search: { tab: 'roles' },
              ignoreBlocker: true,
            })
          }
        />
      )}
    </>
  )
}
