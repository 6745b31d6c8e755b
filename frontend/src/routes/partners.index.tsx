import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { DirectoryPage } from '../features/partners/DirectoryPage'
import { directoryVariables, readDirectorySearch } from '../features/partners/search'
import { withWords } from '../i18n/words'
import { loadSteadyPage, useSteadyPage } from '../relay/page'
import type { partnersIndexQuery } from './__generated__/partnersIndexQuery.graphql'

const query = graphql`
  query partnersIndexQuery(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: PartnerFilter
  ) {
    partners(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      ...Directory_partners
    }
    partnerSkills
  }
`

export const Route = createFileRoute('/partners/')({
  validateSearch: readDirectorySearch,
  loaderDeps: ({ search }) => directoryVariables(search),
  loader: ({ context, deps, cause }) =>
    withWords(['partners'], loadSteadyPage<partnersIndexQuery>(context.relay, query, deps, cause)),
  component: function DirectoryRoute() {
    const { data, busy } = useSteadyPage<partnersIndexQuery>(query, Route.useLoaderData())
    const navigate = Route.useNavigate()
    return (
      <DirectoryPage
        partners={data.partners}
        skills={data.partnerSkills}
        search={Route.useSearch()}
        busy={busy}
        onSearch={(search) => void navigate({ search })}
      />
    )
  },
})
