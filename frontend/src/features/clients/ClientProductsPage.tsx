import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { listOf, toggled } from '../../lib/address'
import { Empty, NothingFound } from '../../ui/Empty'
import { type Chip, FilterChips } from '../../ui/Filters'
import { PageHeader } from '../../ui/Page'
import { Pagination } from '../../ui/Pagination'
import { type Kind, kindName, type State, stateName } from '../products/words'
import type { ClientProductsPage_options$key } from './__generated__/ClientProductsPage_options.graphql'
import type { ClientProductsPage_organization$key } from './__generated__/ClientProductsPage_organization.graphql'
import { ClientProductFilters } from './ClientProductFilters'
import { ClientProductTable } from './ClientProductTable'
import { type ClientProductSearch, cleared, isFiltered, narrowed } from './search'
import { tagsByName } from './tags'

/** The products of all clients in one list, each within the limits of its link. */
export function ClientProductsPage(props: {
  organization: ClientProductsPage_organization$key
  /** What can be filtered by: the clients, with their tags. */
  options: ClientProductsPage_options$key
  search: ClientProductSearch
  onSearch: (search: ClientProductSearch) => void
  busy: boolean
}) {
  const { t, i18n } = useLingui()
  const { search, onSearch } = props
  const { slug, name, partner } = useFragment(
    graphql`
      fragment ClientProductsPage_organization on Organization
      @argumentDefinitions(
        first: { type: "Int" }
        after: { type: "String" }
        last: { type: "Int" }
        before: { type: "String" }
        filter: { type: "ProductFilter" }
        clientIds: { type: "[ID!]" }
        orderBy: { type: "ProductOrder!" }
      ) {
        slug
        name
        partner {
          products(
            first: $first
            after: $after
            last: $last
            before: $before
            filter: $filter
            clientIds: $clientIds
            orderBy: $orderBy
          ) {
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
                ...ClientProductTable_products
              }
            }
          }
        }
      }
    `,
    props.organization,
  )
  const options = useFragment(
    graphql`
      fragment ClientProductsPage_options on Organization {
        partner {
          clients(first: 100) {
            edges {
              node {
                organization {
                  id
                  name
                  hue
                  logoUrl
                  tags {
                    id
                    name
                    color
                  }
                }
              }
            }
          }
        }
      }
    `,
    props.options,
  )
  const clients = (options.partner?.clients.edges ?? []).map(({ node }) => node.organization)
  const change = (part: ClientProductSearch) => onSearch(narrowed(search, part))

  const chips: Chip[] = []
  const add = (id: string, label: string, without: ClientProductSearch) =>
    chips.push({ id, label, onRemove: () => change(without) })
  if (search.q) add('q', t`“${search.q}”`, { q: undefined })
  for (const id of listOf(search.client)) {
    const client = clients.find((candidate) => candidate.id === id)
    add(id, client?.name ?? t`a client that is gone`, { client: toggled(search.client, id) })
  }
  for (const kind of listOf(search.kind)) {
    add(kind, kindName(i18n, kind as Kind), { kind: toggled(search.kind, kind) })
  }
  for (const state of listOf(search.status)) {
    add(state, stateName(i18n, state as State), { status: toggled(search.status, state) })
  }
  for (const tag of search.tag ?? []) {
    add(`tag ${tag}`, t`Tag: ${tag}`, { tag: search.tag?.filter((other) => other !== tag) })
  }
  if (search.expires) {
    add('expires', t`Runs out within ${search.expires} days`, { expires: undefined })
  }

  const header = (
    <PageHeader
      title={t`Products of clients`}
      description={t`What ${name} looks after, over all clients, each within what the client has granted.`}
      parent={
        <Link to="/o/$org/clients" params={{ org: slug }}>
          <Trans>Clients</Trans>
        </Link>
      }
    />
  )
  if (!partner) {
    return (
      <>
        {header}
        <Empty cause="not-allowed" title={t`Your role does not show the clients of ${name}`}>
          <Trans>Administrators and legal representatives see them. Ask one of them.</Trans>
        </Empty>
      </>
    )
  }
  const { products } = partner
  const rows = products.edges.map(({ node }) => node)
  const count = products.totalCount

  return (
    <>
      {header}
      <div className="flex flex-wrap items-center gap-2">
        <ClientProductFilters
          search={search}
          clients={clients}
          tags={tagsByName(clients)}
          onChange={change}
        />
      </div>
      <div className="py-2">
        <FilterChips
          result={t`${plural(count, { one: '# product', other: '# products' })}`}
          chips={chips}
          onClear={() => onSearch(cleared(search))}
        />
      </div>
      {rows.length > 0 ? (
        <ClientProductTable products={rows} search={search} onSearch={onSearch} busy={props.busy} />
      ) : isFiltered(search) ? (
        <NothingFound onClear={() => onSearch(cleared(search))} />
      ) : (
        <Empty cause="first-use" title={t`No client shares a product with you yet`}>
          <Trans>The products that clients let you look after appear here.</Trans>
        </Empty>
      )}
      <Pagination pageInfo={products.pageInfo} onTurn={(to) => onSearch(narrowed(search, to))} />
    </>
  )
}
