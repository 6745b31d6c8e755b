import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { readWebhookSearch } from '../features/webhooks/search'
import { WebhookPage } from '../features/webhooks/WebhookPage'
import { withWords } from '../i18n/words'
import { loadSteadyPage, useSteadyPage } from '../relay/page'
import type { oOrgWebhooksIdQuery } from './__generated__/oOrgWebhooksIdQuery.graphql'

const query = graphql`
  query oOrgWebhooksIdQuery($org: String!, $id: ID!, $status: WebhookDeliveryStatus) {
    ...WebhookForm_query
    organization(slug: $org) {
      slug
      webhooks {
        id
      }
      ...WebhookForm_organization
      ...ObjectHistory_organization @arguments(objectId: $id) @alias(as: "history")
    }
    node(id: $id) {
      ... on WebhookEndpoint @alias(as: "webhook") {
        ...WebhookPage_webhook
        ...Deliveries_webhook @arguments(status: $status)
      }
    }
  }
`

export const Route = createFileRoute('/o/$org/webhooks/$id')({
  validateSearch: readWebhookSearch,
  loaderDeps: ({ search }) => ({ status: search.status }),
  loader: ({ context, params, deps, cause }) =>
    withWords(
      ['activity', 'webhooks'],
      loadSteadyPage<oOrgWebhooksIdQuery>(context.relay, query, { ...params, ...deps }, cause),
    ),
  component: function WebhookRoute() {
    return <Webhook key={Route.useParams().id} />
  },
})

function Webhook() {
  const { data } = useSteadyPage<oOrgWebhooksIdQuery>(query, Route.useLoaderData())
  const { id } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const { organization, node } = data
  // A webhook of another organization has an address of its own there.
  const here = organization?.webhooks?.some((webhook) => webhook.id === id)
  if (!organization || !here || !node?.webhook) return <PageNotFound />
  return (
    <WebhookPage
      slug={organization.slug}
      organization={organization}
      query={data}
      history={organization.history}
      webhook={node.webhook}
      deliveries={node.webhook}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
    />
  )
}
