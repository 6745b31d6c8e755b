import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { ClientsPage } from '../features/clients/ClientsPage'
import { clientVariables, readClientSearch } from '../features/clients/search'
import { withWords } from '../i18n/words'
import { loadSteadyPage, useSteadyPage } from '../relay/page'
import type { oOrgClientsIndexQuery } from './__generated__/oOrgClientsIndexQuery.graphql'

const query = graphql`
  query oOrgClientsIndexQuery(
    $org: String!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: ClientFilter
  ) {
    organization(slug: $org) {
      ...ClientsPage_organization
        @arguments(first: $first, after: $after, last: $last, before: $before, filter: $filter)
    }
  }
`

export const Route = createFileRoute('/o/$org/clients/')({
  validateSearch: readClientSearch,
  loaderDeps: ({ search }) => clientVariables(search),
  loader: ({ context, params, deps, cause }) =>
    withWords(
      ['clients', 'partners'],
      loadSteadyPage<oOrgClientsIndexQuery>(
        context.relay,
        query,
        { org: params.org, ...deps },
        cause,
      ),
    ),
  component: function ClientsRoute() {
    return <Clients key={Route.useParams().org} />
  },
})

function Clients() {
  const { data, busy } = useSteadyPage<oOrgClientsIndexQuery>(query, Route.useLoaderData())
  const navigate = Route.useNavigate()
  const search = Route.useSearch()
  if (!data.organization) return <PageNotFound />
  return (
    <ClientsPage
      organization={data.organization}
      search={search}
      busy={busy}
      onSearch={(next) => void navigate({ search: next })}
    />
  )
}
