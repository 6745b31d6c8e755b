import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { roleName } from '../../lib/role-name'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Choice'
import { type Column, DataTable } from '../../ui/DataTable'
import { Empty, NothingFound } from '../../ui/Empty'
import { type Chip, FilterChips, SearchField } from '../../ui/Filters'
import { rowLinkClass } from '../../ui/Link'
import { PageHeader } from '../../ui/Page'
import { Pagination } from '../../ui/Pagination'
import type {
  MembersPage_organization$data,
  MembersPage_organization$key,
} from './__generated__/MembersPage_organization.graphql'
import { Invitations } from './Invitations'
import { InviteDialog } from './InviteDialog'
import { MemberState } from './MemberState'
import type { MembersSearch } from './search'

type Member = NonNullable<MembersPage_organization$data['members']>['edges'][number]['node']

/** Everybody who belongs to the organization, and everybody who was asked to. */
export function MembersPage(props: {
  organization: MembersPage_organization$key
  search: MembersSearch
  onSearch: (search: MembersSearch) => void
  /** The answer to a newer search is on its way. */
  busy: boolean
}) {
  const { t, i18n } = useLingui()
  const { search, onSearch } = props
  const organization = useFragment(
    graphql`
      fragment MembersPage_organization on Organization
      @argumentDefinitions(
        first: { type: "Int" }
        after: { type: "String" }
        last: { type: "Int" }
        before: { type: "String" }
        filter: { type: "MemberFilter" }
      ) {
        slug
        name
        viewerCanInvite
        roles {
          id
          key
          name
        }
        members(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
          totalCount
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
          edges {
            node {
              id
              isViewer
              suspendedAt
              createdAt
              user {
                name
                email
              }
              role {
                key
                name
              }
            }
          }
        }
        ...Invitations_organization
        ...InviteDialog_organization
      }
    `,
    props.organization,
  )
  const { members, roles, slug } = organization
  const columns = useColumns(slug)

  const { invite, ...shown } = search
  // Another filter begins at its first page.
  const filter = (change: MembersSearch) =>
    onSearch(withoutEmpty({ ...shown, after: undefined, before: undefined, ...change }))

  if (!members) {
    return (
      <>
        <PageHeader title={t`Members`} />
        <Empty
          cause="not-allowed"
          title={t`Your role does not show who belongs to ${organization.name}`}
        >
          <Trans>
            Administrators and legal representatives see it. Ask the one who invited you if you need
            more rights.
          </Trans>
        </Empty>
      </>
    )
  }

  const states = { active: t`Active`, suspended: t`Suspended` }
  const role = roles.find(({ id }) => id === search.role)
  const chips: Chip[] = []
  if (search.q) {
    chips.push({ id: 'q', label: t`“${search.q}”`, onRemove: () => filter({ q: undefined }) })
  }
  if (search.role) {
    chips.push({
      id: 'role',
      label: role ? roleName(i18n, role) : t`Unknown role`,
      onRemove: () => filter({ role: undefined }),
    })
  }
  if (search.state) {
    chips.push({
      id: 'state',
      label: states[search.state],
      onRemove: () => filter({ state: undefined }),
    })
  }
  const clear = () => onSearch({})
  const { totalCount } = members

  return (
    <>
      <PageHeader
        title={t`Members`}
        description={t`Who may act for ${organization.name}, and as what.`}
        actions={
          organization.viewerCanInvite && (
            <Button
              variant="primary"
              data-new
              onClick={() => onSearch({ ...shown, invite: defaultRole })}
            >
              <Trans>Invite people</Trans>
            </Button>
          )
        }
      />
      <div className="flex flex-wrap items-end gap-3">
        <SearchField
          label={t`Name or e-mail address`}
          value={search.q ?? ''}
          onChange={(q) => filter({ q })}
        />
        <Select
          label={t`Role`}
          hideLabel
          className="flex-1 phone:flex-none"
          value={search.role ?? ''}
          onChange={(event) => filter({ role: event.currentTarget.value })}
          options={[
            { value: '', label: t`All roles` },
            ...roles.map((option) => ({ value: option.id, label: roleName(i18n, option) })),
          ]}
        />
        <Select
          label={t`State`}
          hideLabel
          className="flex-1 phone:flex-none"
          value={search.state ?? ''}
          onChange={(event) =>
            filter({ state: (event.currentTarget.value || undefined) as MembersSearch['state'] })
          }
          options={[
            { value: '', label: t`All states` },
            { value: 'active', label: states.active },
            { value: 'suspended', label: states.suspended },
          ]}
        />
      </div>
      <div className="pt-3">
        <FilterChips
          chips={chips}
          result={t`${plural(totalCount, { one: '# member', other: '# members' })}`}
          onClear={clear}
        />
      </div>
      {members.edges.length > 0 ? (
        <DataTable
          label={t`Members`}
          columns={columns}
          rows={members.edges.map(({ node }) => node)}
          busy={props.busy}
        />
      ) : (
        <NothingFound onClear={clear} />
      )}
      <Pagination pageInfo={members.pageInfo} onTurn={filter} />
      <Invitations organization={organization} />
      {organization.viewerCanInvite && (
        <InviteDialog
          organization={organization}
          open={invite !== undefined}
          role={invite ?? defaultRole}
          onClose={() => onSearch(shown)}
        />
      )}
    </>
  )
}

/** What the sheet offers first: the least that a colleague needs. */
const defaultRole = 'collaborator'

const withoutEmpty = (search: MembersSearch): MembersSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value))

function useColumns(slug: string): Column<Member>[] {
  const { t, i18n } = useLingui()
  const format = useFormats()
  return [
    {
      id: 'name',
      header: t`Name`,
      cell: (member) => (
        <>
          <Link
            to="/o/$org/members/$id"
            params={{ org: slug, id: member.id }}
            className={rowLinkClass}
          >
            {member.user.name}
          </Link>
          {member.isViewer && (
            <span className="ml-2 text-soft">
              <Trans>you</Trans>
            </span>
          )}
          <span className="wrap-anywhere block text-small text-soft">{member.user.email}</span>
        </>
      ),
    },
    { id: 'role', header: t`Role`, cell: (member) => roleName(i18n, member.role) },
    { id: 'state', header: t`State`, cell: (member) => <MemberState member={member} /> },
    {
      id: 'since',
      header: t`Member since`,
      cell: (member) => <span className="figures">{format.date(member.createdAt)}</span>,
      phone: 'hidden',
    },
  ]
}
