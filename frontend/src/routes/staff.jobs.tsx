import { createFileRoute } from '@tanstack/react-router'
import { graphql, useRelayEnvironment } from 'react-relay'
import { JobsPage } from '../features/backoffice/JobsPage'
import { readJobsSearch } from '../features/backoffice/search'
import { withWords } from '../i18n/words'
import { loadPage, loadSteadyPage, useSteadyPage } from '../relay/page'
import type { staffJobsQuery } from './__generated__/staffJobsQuery.graphql'

const query = graphql`
  query staffJobsQuery($state: JobState) {
    ...JobsPage_query @arguments(state: $state)
  }
`

export const Route = createFileRoute('/staff/jobs')({
  validateSearch: readJobsSearch,
  loaderDeps: ({ search }) => ({ state: search.state ?? null }),
  loader: ({ context, deps, cause }) =>
    withWords(['backoffice'], loadSteadyPage<staffJobsQuery>(context.relay, query, deps, cause)),
  component: function StaffRoute() {
    const environment = useRelayEnvironment()
    const variables = Route.useLoaderData()
    const { data, busy } = useSteadyPage<staffJobsQuery>(query, variables)
    const navigate = Route.useNavigate()
    return (
      <JobsPage
        query={data}
        search={Route.useSearch()}
        busy={busy}
        onSearch={(search) => void navigate({ search })}
        onChanged={() => void loadPage<staffJobsQuery>(environment, query, variables)}
      />
    )
  },
})
