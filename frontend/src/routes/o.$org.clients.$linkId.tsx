import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { ClientPage } from '../features/clients/ClientPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgClientsLinkIdQuery } from './__generated__/oOrgClientsLinkIdQuery.graphql'

const query = graphql`
  query oOrgClientsLinkIdQuery($org: String!, $linkId: ID!) {
    organization(slug: $org) {
      ...ClientPage_organization
    }
    node(id: $linkId) {
      ... on PartnerLink @alias(as: "link") {
        partnerSlug
        viewerSide
        ...ClientPage_link
      }
    }
  }
`

export const Route = createFileRoute('/o/$org/clients/$linkId')({
  loader: ({ context, params }) =>
    withWords(
      ['clients', 'partners'],
      loadPage<oOrgClientsLinkIdQuery>(context.relay, query, params),
    ),
  component: function ClientRoute() {
    const { org, linkId } = Route.useParams()
    const { organization, node } = usePage<oOrgClientsLinkIdQuery>(query, Route.useLoaderData())
    const link = node?.link
    // The client sees its side of a link elsewhere.
    if (!organization || link?.partnerSlug !== org || link.viewerSide !== 'PARTNER') {
      return <PageNotFound />
    }
    return <ClientPage key={linkId} organization={organization} link={link} />
  },
})
