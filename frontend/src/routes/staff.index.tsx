import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { CustomersPage } from '../features/backoffice/CustomersPage'
import { findVariables, readFindSearch } from '../features/backoffice/search'
import { withWords } from '../i18n/words'
import { loadSteadyPage, useSteadyPage } from '../relay/page'
import type { staffIndexQuery } from './__generated__/staffIndexQuery.graphql'

const query = graphql`
  query staffIndexQuery($search: String, $blocked: Boolean) {
    ...CustomersPage_query @arguments(search: $search, blocked: $blocked)
  }
`

export const Route = createFileRoute('/staff/')({
  validateSearch: readFindSearch,
  loaderDeps: ({ search }) => findVariables(search),
  loader: ({ context, deps, cause }) =>
    withWords(['backoffice'], loadSteadyPage<staffIndexQuery>(context.relay, query, deps, cause)),
  component: function StaffRoute() {
    const { data, busy } = useSteadyPage<staffIndexQuery>(query, Route.useLoaderData())
    const navigate = Route.useNavigate()
    return (
      <CustomersPage
        query={data}
        search={Route.useSearch()}
        busy={busy}
        onSearch={(search) => void navigate({ search })}
      />
    )
  },
})
