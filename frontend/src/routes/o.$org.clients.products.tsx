import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { fetchQuery } from 'relay-runtime'
import { PageNotFound } from '../app/PageError'
import { ClientProductsPage } from '../features/clients/ClientProductsPage'
import { clientProductVariables, readClientProductSearch } from '../features/clients/search'
import { idsOf, tagsByName } from '../features/clients/tags'
import { withWords } from '../i18n/words'
import { loadPage, loadSteadyPage, usePage, useSteadyPage } from '../relay/page'
import type { oOrgClientsProductsOptionsQuery } from './__generated__/oOrgClientsProductsOptionsQuery.graphql'
import type { oOrgClientsProductsQuery } from './__generated__/oOrgClientsProductsQuery.graphql'

const query = graphql`
  query oOrgClientsProductsQuery(
    $org: String!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: ProductFilter
    $clientIds: [ID!]
    $orderBy: ProductOrder!
  ) {
    organization(slug: $org) {
      ...ClientProductsPage_organization
        @arguments(
          first: $first
          after: $after
          last: $last
          before: $before
          filter: $filter
          clientIds: $clientIds
          orderBy: $orderBy
        )
    }
  }
`

const options = graphql`
  query oOrgClientsProductsOptionsQuery($org: String!) {
    organization(slug: $org) {
      ...ClientProductsPage_options
      # The loader reads the ids of the tags that the address names.
      partner {
        clients(first: 100) {
          edges {
            node {
              organization {
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
  }
`

export const Route = createFileRoute('/o/$org/clients/products')({
  validateSearch: readClientProductSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { relay }, params: { org }, deps, cause }) => {
    const offered = loadPage<oOrgClientsProductsOptionsQuery>(relay, options, { org })
    let ids: string[] = []
    if (deps.tag) {
      const data = await fetchQuery<oOrgClientsProductsOptionsQuery>(
        relay,
        options,
        { org },
        { fetchPolicy: 'store-or-network' },
      ).toPromise()
      const clients = data?.organization?.partner?.clients.edges ?? []
      ids = idsOf(tagsByName(clients.map(({ node }) => node.organization)), deps.tag)
    }
    const [shown] = await Promise.all([
      withWords(
        ['clients', 'partners'],
        loadSteadyPage<oOrgClientsProductsQuery>(
          relay,
          query,
          { org, ...clientProductVariables(deps, ids, new Date()) },
          cause,
        ),
      ),
      offered,
    ])
    return { shown, offered: { org } }
  },
  component: function ClientProductsRoute() {
    return <ClientProducts key={Route.useParams().org} />
  },
})

function ClientProducts() {
  const { shown, offered } = Route.useLoaderData()
  const { data, busy } = useSteadyPage<oOrgClientsProductsQuery>(query, shown)
  const choice = usePage<oOrgClientsProductsOptionsQuery>(options, offered)
  const navigate = Route.useNavigate()
  const search = Route.useSearch()
  if (!data.organization || !choice.organization) return <PageNotFound />
  return (
    <ClientProductsPage
      organization={data.organization}
      options={choice.organization}
      search={search}
      busy={busy}
      onSearch={(next) => void navigate({ search: next })}
    />
  )
}
