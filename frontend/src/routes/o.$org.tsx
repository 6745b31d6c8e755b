import { createFileRoute, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { graphql } from 'react-relay'
import { ClientBanner } from '../app/ClientBanner'
import { Terms } from '../app/Terms'
import { setOrganization } from '../lib/settings'
import { loadPage, usePage } from '../relay/page'
import { Skeleton } from '../ui/Skeleton'
import type { oOrgQuery } from './__generated__/oOrgQuery.graphql'

const query = graphql`
  query oOrgQuery($org: String!) {
    organization(slug: $org) {
      ...ClientBanner_organization
      ...Terms_organization
    }
    viewer {
      ...ClientBanner_viewer
    }
  }
`

export const Route = createFileRoute('/o/$org')({
  loader: ({ context, params }) => loadPage<oOrgQuery>(context.relay, query, { org: params.org }),
  // The organization is in the address; only what `/` opens is remembered.
  onEnter: ({ params }) => setOrganization(params.org),
  onStay: ({ params }) => setOrganization(params.org),
  // In which organization one is, and through whom, seldom changes: not every page asks again.
  staleTime: 60_000,
  component: function OrganizationLayout() {
    const { organization, viewer } = usePage<oOrgQuery>(query, Route.useLoaderData())
    return (
      <>
        {organization && <ClientBanner organization={organization} viewer={viewer} />}
        {organization && <Terms organization={organization} />}
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </>
    )
  },
})
