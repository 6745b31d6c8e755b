import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { ProfilePage } from '../features/account/ProfilePage'
import { loadPage, usePage } from '../relay/page'
import type { accountIndexQuery } from './__generated__/accountIndexQuery.graphql'

const query = graphql`
  query accountIndexQuery {
    viewer {
      ...ProfilePage_viewer
    }
  }
`

export const Route = createFileRoute('/account/')({
  loader: ({ context }) => loadPage<accountIndexQuery>(context.relay, query, {}),
  component: function Profile() {
    const { viewer } = usePage<accountIndexQuery>(query, Route.useLoaderData())
    return viewer && <ProfilePage viewer={viewer} />
  },
})
