import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { LinkPage } from '../features/partners/LinkPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgPartnersLinkIdQuery } from './__generated__/oOrgPartnersLinkIdQuery.graphql'

const query = graphql`
  query oOrgPartnersLinkIdQuery($org: String!, $linkId: ID!) {
    organization(slug: $org) {
      ...LinkPage_organization
    }
    node(id: $linkId) {
      ... on PartnerLink @alias(as: "link") {
        clientSlug
        viewerSide
        ...LinkPage_link
      }
    }
  }
`

export const Route = createFileRoute('/o/$org/partners/$linkId')({
  loader: ({ context, params }) =>
    withWords(
      ['activity', 'partners'],
      loadPage<oOrgPartnersLinkIdQuery>(context.relay, query, params),
    ),
  component: function LinkRoute() {
    const { org, linkId } = Route.useParams()
    const { organization, node } = usePage<oOrgPartnersLinkIdQuery>(query, Route.useLoaderData())
    const link = node?.link
    // The partner sees its side of a link elsewhere.
    if (!organization || link?.clientSlug !== org || link.viewerSide !== 'CLIENT') {
      return <PageNotFound />
    }
    return <LinkPage key={linkId} organization={organization} link={link} />
  },
})
