import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { ProductsPage } from '../features/products/ProductsPage'
import { productVariables, readProductSearch } from '../features/products/search'
import { readColumns } from '../lib/settings'
import { loadSteadyPage, useSteadyPage } from '../relay/page'
import type { oOrgProductsIndexQuery } from './__generated__/oOrgProductsIndexQuery.graphql'

const query = graphql`
  query oOrgProductsIndexQuery(
    $org: String!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: ProductFilter
    $orderBy: ProductOrder!
    $more: Boolean!
  ) {
    organization(slug: $org) {
      ...ProductsPage_organization
        @arguments(
          first: $first
          after: $after
          last: $last
          before: $before
          filter: $filter
          orderBy: $orderBy
          more: $more
        )
    }
  }
`

export const Route = createFileRoute('/o/$org/products/')({
  validateSearch: readProductSearch,
  loaderDeps: ({ search: { view: _, ...asked } }) => asked,
  loader: ({ context, params, deps, cause }) =>
    loadSteadyPage<oOrgProductsIndexQuery>(
      context.relay,
      query,
      { org: params.org, ...productVariables(deps, new Date(), readColumns(params.org)) },
      cause,
    ),
  component: function ProductsRoute() {
    return <Products key={Route.useParams().org} />
  },
})

function Products() {
  const { data, busy } = useSteadyPage<oOrgProductsIndexQuery>(query, Route.useLoaderData())
  const navigate = Route.useNavigate()
  const search = Route.useSearch()
  if (!data.organization) return <PageNotFound />
  return (
    <ProductsPage
      organization={data.organization}
      search={search}
      busy={busy}
      onSearch={(next) => void navigate({ search: next })}
    />
  )
}
