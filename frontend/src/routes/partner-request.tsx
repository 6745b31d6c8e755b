import { createFileRoute, redirect } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { RequestPage } from '../features/partners/RequestPage'
import { request } from '../features/partners/request'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { partnerRequestQuery } from './__generated__/partnerRequestQuery.graphql'

const query = graphql`
  query partnerRequestQuery($token: String!, $held: Boolean!) {
    partnerRequestPreview(token: $token) @include(if: $held) {
      ...RequestPage_preview
    }
    viewer {
      ...RequestPage_viewer
    }
  }
`

export const Route = createFileRoute('/partner-request')({
  validateSearch: (raw: Record<string, unknown>): { token?: string } =>
    typeof raw.token === 'string' && raw.token ? { token: raw.token } : {},
  // The token leaves the address, so that it stays in no history and no screenshot.
  beforeLoad: ({ location, search }) => {
    const token = new URLSearchParams(location.hash).get('token') ?? search.token
    if (!token) return
    request.keep(token)
    throw redirect({ to: '/partner-request', replace: true })
  },
  loader: ({ context }) => {
    const token = request.read()
    return withWords(
      ['partners'],
      loadPage<partnerRequestQuery>(context.relay, query, { token, held: token !== '' }),
    )
  },
  component: function RequestRoute() {
    const variables = Route.useLoaderData()
    const data = usePage<partnerRequestQuery>(query, variables)
    return (
      <RequestPage
        key={variables.token}
        token={variables.token}
        preview={data.partnerRequestPreview}
        viewer={data.viewer}
      />
    )
  },
})
