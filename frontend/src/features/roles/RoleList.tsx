import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink, Link } from '../../app/links'
import { roleName } from '../../lib/role-name'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { NotShown } from '../../ui/Empty'
import { rowLinkClass } from '../../ui/Link'
import type {
  RoleList_organization$data,
  RoleList_organization$key,
} from './__generated__/RoleList_organization.graphql'
import { DeleteRole } from './DeleteRole'

type Role = RoleList_organization$data['roles'][number]

/** The roles of an organization, how many people have each, and the way to make one’s own. */
export function RoleList(props: { organization: RoleList_organization$key }) {
  const { t, i18n } = useLingui()
  const organization = useFragment(
    graphql`
      fragment RoleList_organization on Organization {
        slug
        viewerCanManageRoles
        roles {
          id
          key
          name
          permissions
          memberCount
          viewerCanManage
        }
        ...DeleteRole_organization
      }
    `,
    props.organization,
  )
  const [deleting, setDeleting] = useState<string>()
  const { slug: org, roles, viewerCanManageRoles: mayManage } = organization

  const columns: Column<Role>[] = [
    {
      id: 'name',
      header: t`Role`,
      cell: (role) => (
        <>
          <Link to="/o/$org/roles/$id" params={{ org, id: role.id }} className={rowLinkClass}>
            {roleName(i18n, role)}
          </Link>
          <span className="block text-small text-soft">
            {role.key ? <Trans>Built in</Trans> : <Trans>Custom</Trans>}
          </span>
        </>
      ),
    },
    {
      id: 'people',
      header: t`People`,
      cell: ({ id, memberCount }) =>
        memberCount == null ? (
          <NotShown />
        ) : memberCount === 0 ? (
          <Trans>Nobody</Trans>
        ) : (
          <Link to="/o/$org/members" params={{ org }} search={{ role: id }}>
            {plural(memberCount, { one: '# person', other: '# people' })}
          </Link>
        ),
    },
    {
      id: 'permissions',
      header: t`Allows`,
      phone: 'line',
      cell: ({ permissions: { length: count } }) => (
        <span className="figures">
          {plural(count, { one: '# permission', other: '# permissions' })}
        </span>
      ),
    },
    {
      id: 'actions',
      header: t`Actions`,
      align: 'end',
      className: 'ml-auto',
      cell: (role) => {
        const name = roleName(i18n, role)
        return (
          mayManage && (
            <span className="inline-flex flex-wrap justify-end gap-1">
              <ButtonLink
                variant="quiet"
                to="/o/$org/roles/new"
                params={{ org }}
                search={{ from: role.id }}
              >
                <Trans>Copy</Trans>
                <span className="sr-only"> {name}</span>
              </ButtonLink>
              {role.viewerCanManage && (
                <Button variant="quiet" onClick={() => setDeleting(role.id)}>
                  <Trans>Delete</Trans>
                  <span className="sr-only"> {name}</span>
                </Button>
              )}
            </span>
          )
        )
      },
    },
  ]

  return (
    <section aria-label={t`All roles`} className="pb-8">
      <div className="flex flex-wrap items-end justify-between gap-3 pb-4">
        <p className="max-w-[44rem] text-soft">
          {mayManage ? (
            <Trans>
              Every member has one role. Where the built-in ones allow too much or too little, make
              one of your own.
            </Trans>
          ) : (
            <Trans>
              Every member has one role. Administrators and legal representatives make roles of your
              organization’s own.
            </Trans>
          )}
        </p>
        {mayManage && (
          <ButtonLink variant="primary" data-new to="/o/$org/roles/new" params={{ org }}>
            <Trans>New role</Trans>
          </ButtonLink>
        )}
      </div>
      <DataTable label={t`All roles`} columns={columns} rows={roles} />
      {deleting && (
        <DeleteRole
          organization={organization}
          id={deleting}
          onClose={() => setDeleting(undefined)}
          // The line whose button had the focus is gone.
          onDeleted={() => document.querySelector<HTMLElement>('main h1')?.focus()}
        />
      )}
    </section>
  )
}
