import { createFileRoute } from '@tanstack/react-router'
import { graphql, useRelayEnvironment } from 'react-relay'
import { ServiceTokensPage } from '../features/provider/ServiceTokensPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { providerTokensQuery } from './__generated__/providerTokensQuery.graphql'

const query = graphql`
  query providerTokensQuery {
    ...ServiceTokensPage_query
  }
`

export const Route = createFileRoute('/provider/tokens')({
  loader: ({ context }) =>
    withWords(['provider', 'tokens'], loadPage<providerTokensQuery>(context.relay, query, {})),
  component: function ServiceTokensRoute() {
    const environment = useRelayEnvironment()
    const data = usePage<providerTokensQuery>(query, Route.useLoaderData())
    return (
      <ServiceTokensPage
        query={data}
        onChanged={() => void loadPage<providerTokensQuery>(environment, query, {})}
      />
    )
  },
})
