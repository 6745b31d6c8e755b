import { createFileRoute } from '@tanstack/react-router'
import { graphql, useRelayEnvironment } from 'react-relay'
import { TermsPage } from '../features/provider/TermsPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { providerTermsQuery } from './__generated__/providerTermsQuery.graphql'

const query = graphql`
  query providerTermsQuery {
    ...TermsPage_query
  }
`

export const Route = createFileRoute('/provider/terms')({
  loader: ({ context }) =>
    withWords(['provider'], loadPage<providerTermsQuery>(context.relay, query, {})),
  component: function TermsRoute() {
    const environment = useRelayEnvironment()
    const data = usePage<providerTermsQuery>(query, Route.useLoaderData())
    return (
      <TermsPage
        query={data}
        onChanged={() => void loadPage<providerTermsQuery>(environment, query, {})}
      />
    )
  },
})
