import { createFileRoute, Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { graphql } from 'react-relay'
import { ClientBanner } from '../app/ClientBanner'
import { Terms } from '../app/Terms'
import { withWords } from '../i18n/words'
import { setOrganization } from '../lib/settings'
import { loadPage, usePage } from '../relay/page'
import { Skeleton } from '../ui/Skeleton'
import type { oOrgQuery } from './__generated__/oOrgQuery.graphql'

// Few organizations are blocked, or let support in.
const StateBanners = lazy(() =>
  withWords(['support'], import('../features/support/StateBanners')).then((module) => ({
    default: module.StateBanners,
  })),
)

const query = graphql`
  query oOrgQuery($org: String!) {
    provider {
      name
    }
    organization(slug: $org) {
      ...ClientBanner_organization
      blockedAt
      viewerSupport {
        grantId
      }
      supportGrants {
        active
      }
      ...StateBanners_organization
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
    const { organization, viewer, provider } = usePage<oOrgQuery>(query, Route.useLoaderData())
    const special =
      organization?.blockedAt ||
      organization?.viewerSupport ||
      organization?.supportGrants?.some(({ active }) => active)
    return (
      <>
        {organization && (
          <>
            {special && (
              <Suspense>
                <StateBanners organization={organization} provider={provider.name} />
              </Suspense>
            )}
            <ClientBanner organization={organization} viewer={viewer} />
            <Terms organization={organization} />
          </>
        )}
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </>
    )
  },
})
