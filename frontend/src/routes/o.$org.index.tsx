import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { OverviewPage } from '../features/overview/OverviewPage'
import { overviewFilters } from '../features/overview/searches'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgIndexQuery } from './__generated__/oOrgIndexQuery.graphql'

const query = graphql`
  query oOrgIndexQuery(
    $org: String!
    $suspended: ProductFilter!
    $ranOut: ProductFilter!
    $ending: ProductFilter!
    $next: ProductFilter!
    $active: ProductFilter!
    $ordered: ProductFilter!
    $untagged: ProductFilter!
  ) {
    organization(slug: $org) {
      ...OverviewPage_organization
        @arguments(
          suspended: $suspended
          ranOut: $ranOut
          ending: $ending
          next: $next
          active: $active
          ordered: $ordered
          untagged: $untagged
        )
    }
    viewer {
      ...OverviewPage_viewer
    }
  }
`

export const Route = createFileRoute('/o/$org/')({
  loader: ({ context, params }) =>
    // What waits for a decision is said in the words of the notifications.
    withWords(
      ['activity', 'notifications'],
      loadPage<oOrgIndexQuery>(context.relay, query, {
        org: params.org,
        ...overviewFilters(new Date()),
      }),
    ),
  component: function OverviewRoute() {
    const { organization, viewer } = usePage<oOrgIndexQuery>(query, Route.useLoaderData())
    if (!organization) return <PageNotFound />
    return <OverviewPage organization={organization} viewer={viewer} />
  },
})
