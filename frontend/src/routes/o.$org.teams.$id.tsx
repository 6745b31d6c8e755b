import { createFileRoute } from '@tanstack/react-router'
import { Fragment } from 'react'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { HistorySection } from '../features/activity/HistorySection'
import { TeamPage } from '../features/teams/TeamPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgTeamsIdQuery } from './__generated__/oOrgTeamsIdQuery.graphql'

const query = graphql`
  query oOrgTeamsIdQuery($org: String!, $id: ID!) {
    ...RightsEditor_query
    organization(slug: $org) {
      teams {
        id
      }
      ...HistorySection_organization @arguments(objectId: $id)
    }
    node(id: $id) {
      ... on Team @alias(as: "team") {
        ...TeamPage_team
      }
    }
  }
`

export const Route = createFileRoute('/o/$org/teams/$id')({
  loader: ({ context, params }) =>
    withWords(['activity', 'teams'], loadPage<oOrgTeamsIdQuery>(context.relay, query, params)),
  component: function TeamRoute() {
    const { org, id } = Route.useParams()
    const data = usePage<oOrgTeamsIdQuery>(query, Route.useLoaderData())
    // A team of another organization has an address of its own there.
    const { organization, node } = data
    const here = organization?.teams.some((team) => team.id === id)
    if (!organization || !here || !node?.team) return <PageNotFound />
    return (
      <Fragment key={id}>
        <TeamPage query={data} team={node.team} org={org} />
        <HistorySection organization={organization} id={id} />
      </Fragment>
    )
  },
})
