import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { graphql, usePaginationFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { type Column, DataTable } from '../../ui/DataTable'
import { NothingFound } from '../../ui/Empty'
import { rowLinkClass } from '../../ui/Link'
import { PageHeader } from '../../ui/Page'
import { LoadMore } from '../../ui/Pagination'
import type {
  PeoplePage_query$data,
  PeoplePage_query$key,
} from './__generated__/PeoplePage_query.graphql'
import type { PeoplePageMoreQuery } from './__generated__/PeoplePageMoreQuery.graphql'
import { FindBar } from './FindBar'
import { PersonState } from './PersonState'
import type { FindSearch } from './search'

type Person = PeoplePage_query$data['backOffice']['users']['edges'][number]['node']

/** Everybody with a sign-in. */
export function PeoplePage(props: {
  query: PeoplePage_query$key
  search: FindSearch
  onSearch: (next: FindSearch) => void
  busy: boolean
}) {
  const { t } = useLingui()
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    PeoplePageMoreQuery,
    PeoplePage_query$key
  >(
    graphql`
      fragment PeoplePage_query on Query
      @refetchable(queryName: "PeoplePageMoreQuery")
      @argumentDefinitions(
        search: { type: "String" }
        blocked: { type: "Boolean" }
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
      ) {
        backOffice {
          users(first: $count, after: $cursor, search: $search, blocked: $blocked)
            @connection(key: "PeoplePage_users") {
            totalCount
            edges {
              node {
                id
                name
                email
                lastSignInAt
                ...PersonState_user
                memberships {
                  organizationId
                  organizationName
                }
              }
            }
          }
        }
      }
    `,
    props.query,
  )
  const { edges, totalCount } = data.backOffice.users
  const columns = useColumns()
  return (
    <>
      <PageHeader title={t`People`} description={t`Everybody who can sign in, of all customers.`} />
      <FindBar
        label={t`Name, e-mail address or id`}
        result={t`${plural(totalCount, { one: '# person', other: '# people' })}`}
        search={props.search}
        onSearch={props.onSearch}
      />
      {edges.length > 0 ? (
        <DataTable
          label={t`People`}
          columns={columns}
          rows={edges.map(({ node }) => node)}
          busy={props.busy}
        />
      ) : (
        <NothingFound onClear={() => props.onSearch({})} />
      )}
      <LoadMore hasMore={hasNext} busy={isLoadingNext} onMore={() => loadNext(20)} />
    </>
  )
}

function useColumns(): Column<Person>[] {
  const { t } = useLingui()
  const format = useFormats()
  return [
    {
      id: 'name',
      header: t`Name`,
      cell: ({ id, name, email }) => (
        <>
          <Link to="/staff/people/$id" params={{ id }} className={rowLinkClass}>
            {name}
          </Link>
          <span className="wrap-anywhere block text-small text-soft">{email}</span>
        </>
      ),
    },
    { id: 'state', header: t`State`, cell: (person) => <PersonState user={person} /> },
    {
      id: 'organizations',
      header: t`Organizations`,
      phone: 'line',
      cell: ({ memberships }) =>
        format.list(memberships.map(({ organizationName }) => organizationName)),
    },
    {
      id: 'seen',
      header: t`Last sign-in`,
      phone: 'hidden',
      cell: ({ lastSignInAt }) =>
        lastSignInAt ? (
          <time dateTime={lastSignInAt} title={format.dateTime(lastSignInAt)} className="figures">
            {format.relative(lastSignInAt)}
          </time>
        ) : (
          <span className="text-soft">
            <Trans>Never</Trans>
          </span>
        ),
    },
  ]
}
