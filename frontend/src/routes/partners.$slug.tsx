import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { PartnerPage } from '../features/partners/PartnerPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { partnersSlugQuery } from './__generated__/partnersSlugQuery.graphql'

const query = graphql`
  query partnersSlugQuery($slug: String!) {
    partnerProfile(slug: $slug) {
      ...PartnerPage_profile
    }
    viewer {
      ...PartnerPage_viewer
    }
  }
`

export const Route = createFileRoute('/partners/$slug')({
  loader: ({ context, params }) =>
    withWords(['partners'], loadPage<partnersSlugQuery>(context.relay, query, params)),
  component: function PartnerRoute() {
    const { partnerProfile, viewer } = usePage<partnersSlugQuery>(query, Route.useLoaderData())
    if (!partnerProfile) return <PageNotFound />
    return <PartnerPage profile={partnerProfile} viewer={viewer} />
  },
})
