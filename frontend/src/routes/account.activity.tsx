import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { OwnActivityPage } from '../features/activity/OwnActivityPage'
import { activityFilter, readActivitySearch } from '../features/activity/search'
import { withWords } from '../i18n/words'
import { loadSteadyPage, useSteadyPage } from '../relay/page'
import type { accountActivityQuery } from './__generated__/accountActivityQuery.graphql'

const query = graphql`
  query accountActivityQuery($filter: ActivityFilter) {
    viewer {
      ...OwnActivityPage_viewer @arguments(filter: $filter)
    }
  }
`

export const Route = createFileRoute('/account/activity')({
  validateSearch: readActivitySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    withWords(
      ['activity'],
      loadSteadyPage<accountActivityQuery>(
        context.relay,
        query,
        { filter: activityFilter(deps) },
        cause,
      ),
    ),
  component: function OwnActivity() {
    const { data } = useSteadyPage<accountActivityQuery>(query, Route.useLoaderData())
    const navigate = Route.useNavigate()
    const search = Route.useSearch()
    return (
      data.viewer && (
        <OwnActivityPage
          viewer={data.viewer}
          search={search}
          onSearch={(next) => void navigate({ search: next })}
        />
      )
    )
  },
})
