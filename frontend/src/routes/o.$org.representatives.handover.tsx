import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { HandoverPage } from '../features/representatives/HandoverPage'
import { readHandoverSearch } from '../features/representatives/search'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgRepresentativesHandoverQuery } from './__generated__/oOrgRepresentativesHandoverQuery.graphql'

const query = graphql`
  query oOrgRepresentativesHandoverQuery($org: String!) {
    organization(slug: $org) {
      ...HandoverPage_organization
    }
  }
`

export const Route = createFileRoute('/o/$org/representatives/handover')({
  validateSearch: readHandoverSearch,
  loader: ({ context, params }) =>
    withWords(
      ['representatives'],
      loadPage<oOrgRepresentativesHandoverQuery>(context.relay, query, params),
    ),
  component: function HandoverRoute() {
    const { organization } = usePage<oOrgRepresentativesHandoverQuery>(query, Route.useLoaderData())
    const { from } = Route.useSearch()
    if (!organization) return <PageNotFound />
    return <HandoverPage key={from ?? ''} organization={organization} from={from} />
  },
})
