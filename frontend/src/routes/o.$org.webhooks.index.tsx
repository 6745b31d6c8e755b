import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { readWebhooksSearch } from '../features/webhooks/search'
import { WebhooksPage } from '../features/webhooks/WebhooksPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgWebhooksIndexQuery } from './__generated__/oOrgWebhooksIndexQuery.graphql'

const query = graphql`
  query oOrgWebhooksIndexQuery($org: String!) {
    ...WebhookForm_query
    organization(slug: $org) {
      ...WebhooksPage_organization
    }
  }
`

export const Route = createFileRoute('/o/$org/webhooks/')({
  validateSearch: readWebhooksSearch,
  loader: ({ context, params }) =>
    withWords(
      ['activity', 'webhooks'],
      loadPage<oOrgWebhooksIndexQuery>(context.relay, query, params),
    ),
  component: function WebhooksRoute() {
    const data = usePage<oOrgWebhooksIndexQuery>(query, Route.useLoaderData())
    const search = Route.useSearch()
    const navigate = Route.useNavigate()
    if (!data.organization) return <PageNotFound />
    return (
      <WebhooksPage
        organization={data.organization}
        query={data}
        search={search}
        onSearch={(next) => void navigate({ search: next })}
      />
    )
  },
})
