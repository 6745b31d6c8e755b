import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { NewTokenPage } from '../features/tokens/NewTokenPage'
import { readNewTokenSearch } from '../features/tokens/search'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgTokensNewQuery } from './__generated__/oOrgTokensNewQuery.graphql'

const query = graphql`
  query oOrgTokensNewQuery($org: String!) {
    ...NewTokenPage_query
    organization(slug: $org) {
      ...NewTokenPage_organization
    }
  }
`

export const Route = createFileRoute('/o/$org/tokens/new')({
  validateSearch: readNewTokenSearch,
  loader: ({ context, params }) =>
    withWords(['tokens'], loadPage<oOrgTokensNewQuery>(context.relay, query, params)),
  component: function NewTokenRoute() {
    const { org } = Route.useParams()
    const { template } = Route.useSearch()
    const data = usePage<oOrgTokensNewQuery>(query, Route.useLoaderData())
    if (!data.organization) return <PageNotFound />
    return (
      <NewTokenPage key={org} organization={data.organization} query={data} template={template} />
    )
  },
})
