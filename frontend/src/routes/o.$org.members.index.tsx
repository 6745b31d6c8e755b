import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { MembersPage } from '../features/members/MembersPage'
import { memberVariables, readMembersSearch } from '../features/members/search'
import { loadSteadyPage, useSteadyPage } from '../relay/page'
import type { oOrgMembersIndexQuery } from './__generated__/oOrgMembersIndexQuery.graphql'

const query = graphql`
  query oOrgMembersIndexQuery(
    $org: String!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: MemberFilter
  ) {
    organization(slug: $org) {
      ...MembersPage_organization
        @arguments(first: $first, after: $after, last: $last, before: $before, filter: $filter)
    }
  }
`

export const Route = createFileRoute('/o/$org/members/')({
  validateSearch: readMembersSearch,
  loaderDeps: ({ search }) => memberVariables(search),
  loader: ({ context, params, deps, cause }) =>
    loadSteadyPage<oOrgMembersIndexQuery>(
      context.relay,
      query,
      { org: params.org, ...deps },
      cause,
    ),
  component: function MembersRoute() {
    return <Members key={Route.useParams().org} />
  },
})

function Members() {
  const { data, busy } = useSteadyPage<oOrgMembersIndexQuery>(query, Route.useLoaderData())
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  if (!data.organization) return <PageNotFound />
  return (
    <MembersPage
      organization={data.organization}
      search={search}
      busy={busy}
      onSearch={(next) => void navigate({ search: next })}
    />
  )
}
