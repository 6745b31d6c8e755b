import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { PartnersPage } from '../features/partners/PartnersPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgPartnersIndexQuery } from './__generated__/oOrgPartnersIndexQuery.graphql'

const query = graphql`
  query oOrgPartnersIndexQuery($org: String!) {
    organization(slug: $org) {
      ...PartnersPage_organization
    }
  }
`

export const Route = createFileRoute('/o/$org/partners/')({
  loader: ({ context, params }) =>
    withWords(
      ['partners'],
      loadPage<oOrgPartnersIndexQuery>(context.relay, query, { org: params.org }),
    ),
  component: function PartnersRoute() {
    const { organization } = usePage<oOrgPartnersIndexQuery>(query, Route.useLoaderData())
    if (!organization) return <PageNotFound />
    return <PartnersPage organization={organization} />
  },
})
