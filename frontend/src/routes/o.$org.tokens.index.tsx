import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { readTokensSearch } from '../features/tokens/search'
import { TokensPage } from '../features/tokens/TokensPage'
import { withWords } from '../i18n/words'
import { loadSteadyPage, useSteadyPage } from '../relay/page'
import type { oOrgTokensIndexQuery } from './__generated__/oOrgTokensIndexQuery.graphql'

const query = graphql`
  query oOrgTokensIndexQuery($org: String!, $ended: Boolean!) {
    organization(slug: $org) {
      ...TokensPage_organization @arguments(ended: $ended)
    }
  }
`

export const Route = createFileRoute('/o/$org/tokens/')({
  validateSearch: readTokensSearch,
  loaderDeps: ({ search }) => ({ ended: search.ended ?? false }),
  loader: ({ context, params, deps, cause }) =>
    withWords(
      ['tokens'],
      loadSteadyPage<oOrgTokensIndexQuery>(
        context.relay,
        query,
        { org: params.org, ...deps },
        cause,
      ),
    ),
  component: function TokensRoute() {
    return <Tokens key={Route.useParams().org} />
  },
})

function Tokens() {
  const { data, busy } = useSteadyPage<oOrgTokensIndexQuery>(query, Route.useLoaderData())
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  if (!data.organization) return <PageNotFound />
  return (
    <TokensPage
      organization={data.organization}
      search={search}
      busy={busy}
      onSearch={(next) => void navigate({ search: next })}
    />
  )
}
