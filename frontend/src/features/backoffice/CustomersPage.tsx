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
import { Seal } from '../../ui/Seal'
import { Status } from '../../ui/Status'
import type {
  CustomersPage_query$data,
  CustomersPage_query$key,
} from './__generated__/CustomersPage_query.graphql'
import type { CustomersPageMoreQuery } from './__generated__/CustomersPageMoreQuery.graphql'
import { FindBar } from './FindBar'
import type { FindSearch } from './search'

type Customer = CustomersPage_query$data['backOffice']['organizations']['edges'][number]['node']

/** Every organization, found by what a caller knows of it. */
export function CustomersPage(props: {
  query: CustomersPage_query$key
  search: FindSearch
  onSearch: (next: FindSearch) => void
  busy: boolean
}) {
  const { t } = useLingui()
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    CustomersPageMoreQuery,
    CustomersPage_query$key
  >(
    graphql`
      fragment CustomersPage_query on Query
      @refetchable(queryName: "CustomersPageMoreQuery")
      @argumentDefinitions(
        search: { type: "String" }
        blocked: { type: "Boolean" }
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
      ) {
        backOffice {
          organizations(first: $count, after: $cursor, search: $search, blocked: $blocked)
            @connection(key: "CustomersPage_organizations") {
            totalCount
            edges {
              node {
                id
                name
                slug
                hue
                isPartner
                createdAt
                blockedAt
                memberCount
                productCount
                representatives {
                  id
                  name
                }
                supportGrant {
                  id
                }
              }
            }
          }
        }
      }
    `,
    props.query,
  )
  const { edges, totalCount } = data.backOffice.organizations
  const columns = useColumns()
  return (
    <>
      <PageHeader
        title={t`Customers`}
        description={t`Find one by its name, the address of a member, or the reference of a product. What is inside you see only by a customer’s grant.`}
      />
      <FindBar
        label={t`Name, address, reference or id`}
        result={t`${plural(totalCount, { one: '# organization', other: '# organizations' })}`}
        search={props.search}
        onSearch={props.onSearch}
      />
      {edges.length > 0 ? (
        <DataTable
          label={t`Customers`}
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

function useColumns(): Column<Customer>[] {
  const { t } = useLingui()
  const format = useFormats()
  return [
    {
      id: 'name',
      header: t`Name`,
      cell: ({ id, name, slug, hue }) => (
        <span className="flex items-center gap-3">
          <Seal name={name} hue={hue} />
          <span className="min-w-0">
            <Link to="/staff/organizations/$id" params={{ id }} className={rowLinkClass}>
              {name}
            </Link>
            <span className="wrap-anywhere block text-small text-soft">{slug}</span>
          </span>
        </span>
      ),
    },
    {
      id: 'state',
      header: t`State`,
      cell: ({ blockedAt, supportGrant, isPartner }) => (
        <span className="flex flex-wrap gap-1.5">
          {blockedAt && (
            <Status tone="bad">
              <Trans>Blocked</Trans>
            </Status>
          )}
          {supportGrant && (
            <Status tone="warn">
              <Trans>Lets support in</Trans>
            </Status>
          )}
          {isPartner && (
            <Status tone="calm">
              <Trans>Partner</Trans>
            </Status>
          )}
        </span>
      ),
    },
    {
      id: 'representatives',
      header: t`Legal representatives`,
      cell: ({ representatives }) => format.list(representatives.map(({ name }) => name)),
      phone: 'line',
    },
    {
      id: 'members',
      header: t`Members`,
      align: 'end',
      phone: 'hidden',
      cell: ({ memberCount }) => format.number(memberCount),
    },
    {
      id: 'products',
      header: t`Products`,
      align: 'end',
      phone: 'hidden',
      cell: ({ productCount }) => format.number(productCount),
    },
    {
      id: 'since',
      header: t`Since`,
      phone: 'hidden',
      cell: ({ createdAt }) => <span className="figures">{format.date(createdAt)}</span>,
    },
  ]
}
