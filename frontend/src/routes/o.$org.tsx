import { createFileRoute, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { graphql } from 'react-relay'
import { ClientBanner } from '../app/ClientBanner'
import { StateBanners } from '../app/StateBanners'
import { setOrganization } from '../lib/settings'
import { loadPage, usePage } from '../relay/page'
import { Skeleton } from '../ui/Skeleton'
import type { oOrgQuery } from './__generated__/oOrgQuery.graphql'

const query = graphql`
  query oOrgQuery($org: String!) {
    provider {
      name
    }
    organization(slug: $org) {
      ...ClientBanner_organization
      ...StateBanners_organization
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
    const { organization, viewer, provider } = usePage<oOrgQuery>(query, Route.useLoaderData())
    return (
      <>
        {organization && (
          <>
            <StateBanners organization={organization} provider={provider.name} />
            <ClientBanner organization={organization} viewer={viewer} />
          </>
        )}
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </>
    )
  },
})
