import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { NotificationsPage } from '../features/notifications/NotificationsPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { notificationsQuery } from './__generated__/notificationsQuery.graphql'

const query = graphql`
  query notificationsQuery {
    viewer {
      ...NotificationsPage_viewer
    }
  }
`

export const Route = createFileRoute('/notifications')({
  loader: ({ context }) =>
    withWords(
      ['activity', 'notifications'],
      loadPage<notificationsQuery>(context.relay, query, {}),
    ),
  component: function Notifications() {
    const { viewer } = usePage<notificationsQuery>(query, Route.useLoaderData())
    return viewer && <NotificationsPage viewer={viewer} />
  },
})
