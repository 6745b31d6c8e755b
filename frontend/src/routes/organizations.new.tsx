import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { NewOrganizationPage } from '../features/account/NewOrganizationPage'
import { loadPage, usePage } from '../relay/page'
import type { organizationsNewQuery } from './__generated__/organizationsNewQuery.graphql'

const query = graphql`
  query organizationsNewQuery {
    terms {
      version
    }
  }
`

export const Route = createFileRoute('/organizations/new')({
  loader: ({ context }) => loadPage<organizationsNewQuery>(context.relay, query, {}),
  component: function NewOrganizationRoute() {
    const { terms } = usePage<organizationsNewQuery>(query, Route.useLoaderData())
    return <NewOrganizationPage termsVersion={terms?.version} />
  },
})
