import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { ActivityPage } from '../features/activity/ActivityPage'
import { activityFilter, readActivitySearch } from '../features/activity/search'
import { withWords } from '../i18n/words'
import { loadSteadyPage, useSteadyPage } from '../relay/page'
import type { oOrgActivityQuery } from './__generated__/oOrgActivityQuery.graphql'

const query = graphql`
  query oOrgActivityQuery($org: String!, $filter: ActivityFilter) {
    organization(slug: $org) {
      ...ActivityPage_organization @arguments(filter: $filter)
    }
  }
`

export const Route = createFileRoute('/o/$org/activity')({
  validateSearch: readActivitySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps, cause }) =>
    withWords(
      ['activity'],
      loadSteadyPage<oOrgActivityQuery>(
        context.relay,
        query,
        { org: params.org, filter: activityFilter(deps) },
        cause,
      ),
    ),
  component: function ActivityRoute() {
    return <Activity key={Route.useParams().org} />
  },
})

function Activity() {
  const { data } = useSteadyPage<oOrgActivityQuery>(query, Route.useLoaderData())
  const navigate = Route.useNavigate()
  const search = Route.useSearch()
  if (!data.organization) return <PageNotFound />
  return (
    <ActivityPage
      organization={data.organization}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
    />
  )
}
