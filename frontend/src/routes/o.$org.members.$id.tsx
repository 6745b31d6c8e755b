import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { MemberPage } from '../features/members/MemberPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgMembersIdQuery } from './__generated__/oOrgMembersIdQuery.graphql'

const query = graphql`
  query oOrgMembersIdQuery($org: String!, $id: ID!) {
    ...RightsEditor_query
    organization(slug: $org) {
      ...MemberPage_organization
      ...ObjectHistory_organization @arguments(objectId: $id) @alias(as: "history")
    }
    node(id: $id) {
      ... on Membership @alias(as: "membership") {
        organizationSlug
        ...MemberPage_membership
      }
    }
  }
`

export const Route = createFileRoute('/o/$org/members/$id')({
  loader: ({ context, params }) =>
    withWords(['activity'], loadPage<oOrgMembersIdQuery>(context.relay, query, params)),
  component: function MemberRoute() {
    const { org, id } = Route.useParams()
    const data = usePage<oOrgMembersIdQuery>(query, Route.useLoaderData())
    const { organization, node } = data
    const membership = node?.membership
    // A member of another organization has an address of their own there.
    if (!organization || membership?.organizationSlug !== org) return <PageNotFound />
    return (
      <MemberPage
        key={id}
        query={data}
        organization={organization}
        history={organization.history}
        membership={membership}
      />
    )
  },
})
