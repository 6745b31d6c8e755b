import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { TeamsPage } from '../features/teams/TeamsPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgTeamsIndexQuery } from './__generated__/oOrgTeamsIndexQuery.graphql'

const query = graphql`
  query oOrgTeamsIndexQuery($org: String!) {
    organization(slug: $org) {
      ...TeamsPage_organization
    }
  }
`

export const Route = createFileRoute('/o/$org/teams/')({
  loader: ({ context, params }) =>
    withWords(['teams'], loadPage<oOrgTeamsIndexQuery>(context.relay, query, { org: params.org })),
  component: function TeamsRoute() {
    const { organization } = usePage<oOrgTeamsIndexQuery>(query, Route.useLoaderData())
    if (!organization) return <PageNotFound />
    return <TeamsPage organization={organization} />
  },
})
