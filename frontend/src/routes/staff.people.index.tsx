import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PeoplePage } from '../features/backoffice/PeoplePage'
import { findVariables, readFindSearch } from '../features/backoffice/search'
import { withWords } from '../i18n/words'
import { loadSteadyPage, useSteadyPage } from '../relay/page'
import type { staffPeopleIndexQuery } from './__generated__/staffPeopleIndexQuery.graphql'

const query = graphql`
  query staffPeopleIndexQuery($search: String, $blocked: Boolean) {
    ...PeoplePage_query @arguments(search: $search, blocked: $blocked)
  }
`

export const Route = createFileRoute('/staff/people/')({
  validateSearch: readFindSearch,
  loaderDeps: ({ search }) => findVariables(search),
  loader: ({ context, deps, cause }) =>
    withWords(
      ['backoffice'],
      loadSteadyPage<staffPeopleIndexQuery>(context.relay, query, deps, cause),
    ),
  component: function StaffRoute() {
    const { data, busy } = useSteadyPage<staffPeopleIndexQuery>(query, Route.useLoaderData())
    const navigate = Route.useNavigate()
    return (
      <PeoplePage
        query={data}
        search={Route.useSearch()}
        busy={busy}
        onSearch={(search) => void navigate({ search })}
      />
    )
  },
})
