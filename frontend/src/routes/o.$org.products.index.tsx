import { createFileRoute } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { ProductsPage } from '../features/products/ProductsPage'
import { productVariables, readProductSearch } from '../features/products/search'
import { loadPage, usePage } from '../relay/page'
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
        )
    }
  }
`

export const Route = createFileRoute('/o/$org/products/')({
  validateSearch: readProductSearch,
  loaderDeps: ({ search: { view: _, ...asked } }) => asked,
  loader: async ({ context, params, deps, cause }) => {
    const variables = { org: params.org, ...productVariables(deps, new Date()) }
    const loaded = loadPage<oOrgProductsIndexQuery>(context.relay, query, variables)
    // Another filter on the same page: the page waits for it with the old rows in sight,
    // and shows the failure, too.
    if (cause === 'stay') loaded.catch(() => undefined)
    else await loaded
    return variables
  },
  component: function ProductsRoute() {
    const { org } = Route.useParams()
    // Another organization is another page: none of the old rows may stay in sight.
    return <Products key={org} />
  },
})

function Products() {
  const wanted = Route.useLoaderData()
  const shown = useDeferredValue(wanted)
  const { organization } = usePage<oOrgProductsIndexQuery>(query, shown)
  const navigate = Route.useNavigate()
  const search = Route.useSearch()
  if (!organization) return <PageNotFound />
  return (
    <ProductsPage
      organization={organization}
      search={search}
      busy={shown !== wanted}
      onSearch={(next) => void navigate({ search: next })}
    />
  )
}
