import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { ProductPage } from '../features/products/ProductPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgProductsIdQuery } from './__generated__/oOrgProductsIdQuery.graphql'

const query = graphql`
  query oOrgProductsIdQuery($org: String!, $id: ID!) {
    organization(slug: $org) {
      ...ProductPage_organization
    }
    node(id: $id) {
      ...ProductPage_product @alias(as: "product")
    }
  }
`

export const Route = createFileRoute('/o/$org/products/$id')({
  loader: ({ context, params }) =>
    withWords(
      ['activity', 'bulk'],
      loadPage<oOrgProductsIdQuery>(context.relay, query, { org: params.org, id: params.id }),
    ),
  component: function ProductRoute() {
    const { organization, node } = usePage<oOrgProductsIdQuery>(query, Route.useLoaderData())
    if (!organization || !node?.product) return <PageNotFound />
    return <ProductPage organization={organization} product={node.product} />
  },
})
