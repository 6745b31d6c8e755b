import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { Select } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { Notice } from '../../ui/Notice'
import { PageHeader } from '../../ui/Page'
import { toast } from '../../ui/toast'
import type { NewRolePage_organization$key } from './__generated__/NewRolePage_organization.graphql'
import type { NewRolePage_query$key } from './__generated__/NewRolePage_query.graphql'
import type { NewRolePageMutation } from './__generated__/NewRolePageMutation.graphql'
import { builtInOnly, copyable, needsOf } from './choice'
import { RoleForm } from './RoleForm'

/** Makes a custom role, of nothing or as a copy of another. */
export function NewRolePage(props: {
  organization: NewRolePage_organization$key
  query: NewRolePage_query$key
  /** The role it begins as a copy of. */
  from?: string
  onFrom: (from: string | undefined) => void
}) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const organization = useFragment(
    graphql`
      fragment NewRolePage_organization on Organization {
        id
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
        }
      }
    `,
    props.organization,
  )
  const { permissions } = useFragment(
    graphql`
      fragment NewRolePage_query on Query {
        permissions {
          name
          dependsOn
        }
      }
    `,
    props.query,
  )
  const [create] = useCommand<NewRolePageMutation>(graphql`
    mutation NewRolePageMutation($input: CreateRoleInput!) {
      createRole(input: $input) {
        organization {
          ...RoleList_organization
          ...RolesTable_organization
        }
      }
    }
  `)
  const { id, slug, roles } = organization
  const own = new Set(organization.viewerMembership?.role.permissions)
  const roleOf = (wanted: string | undefined) => roles.find((role) => role.id === wanted)
  const copyOf = (wanted: string | undefined) =>
    new Set(copyable(roleOf(wanted)?.permissions ?? [], own))
  const source = roleOf(props.from)
  const left = source?.permissions.filter((name) => !builtInOnly.has(name) && !own.has(name)).length
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => copyOf(props.from))
  const parent = <RolesLink org={slug} />

  if (!organization.viewerCanManageRoles) {
    return (
      <>
        <PageHeader title={t`New role`} parent={parent} />
        <Empty cause="not-allowed" title={t`Your role does not let you create roles`}>
          <Trans>Administrators and legal representatives may. Ask one of them.</Trans>
        </Empty>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={t`New role`}
        description={t`For people who need something between the built-in roles. You can give what you may do yourself.`}
        parent={parent}
      />
      <RoleForm
        org={slug}
        needs={needsOf(permissions)}
        own={own}
        name=""
        ticked={ticked}
        onTicked={setTicked}
        save={<Trans>Create role</Trans>}
        onSave={async (name, chosen) => {
          await create({ input: { organizationId: id, name, permissions: chosen } })
          await navigate({
            to: '/o/$org/organization',
            params: { org: slug },
            search: { tab: 'roles' },
            ignoreBlocker: true,
          })
          toast(t`Role “${name}” created`, { description: t`Nobody has it yet.` })
        }}
      >
        <Select
          label={t`Begin with a copy of`}
          value={source?.id ?? ''}
          onChange={(event) => {
            const wanted = event.currentTarget.value || undefined
            setTicked(copyOf(wanted))
            props.onFrom(wanted)
          }}
          options={[
            { value: '', label: t`No role` },
            ...roles.map((role) => ({ value: role.id, label: roleName(i18n, role) })),
          ]}
        />
        {left !== undefined && left > 0 && (
          <Notice>
            {plural(left, {
              one: '# permission of that role was left out, because you may not do it yourself.',
              other:
                '# permissions of that role were left out, because you may not do them yourself.',
            })}
          </Notice>
        )}
      </RoleForm>
    </>
  )
}

/** The way back to all roles. */
export function RolesLink(props: { org: string }) {
  return (
    <Link to="/o/$org/organization" params={{ org: props.org }} search={{ tab: 'roles' }}>
      <Trans>Roles</Trans>
    </Link>
  )
}
