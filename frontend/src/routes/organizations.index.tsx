import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { OrganizationsPage } from '../features/account/OrganizationsPage'
import { loadPage, usePage } from '../relay/page'
import type { organizationsIndexQuery } from './__generated__/organizationsIndexQuery.graphql'

const query = graphql`
  query organizationsIndexQuery {
    viewer {
      ...OrganizationsPage_viewer
    }
  }
`

export const Route = createFileRoute('/organizations/')({
  loader: ({ context }) => loadPage<organizationsIndexQuery>(context.relay, query, {}),
  component: function Organizations() {
    const { viewer } = usePage<organizationsIndexQuery>(query, Route.useLoaderData())
    return viewer && <OrganizationsPage viewer={viewer} />
  },
})
