import { createFileRoute } from '@tanstack/react-router'
import { graphql, useRelayEnvironment } from 'react-relay'
import { AnnouncementsPage } from '../features/backoffice/AnnouncementsPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { staffAnnouncementsQuery } from './__generated__/staffAnnouncementsQuery.graphql'

const query = graphql`
  query staffAnnouncementsQuery {
    backOffice {
      ...AnnouncementsPage_office
    }
  }
`

export const Route = createFileRoute('/staff/announcements')({
  loader: ({ context }) =>
    withWords(['backoffice'], loadPage<staffAnnouncementsQuery>(context.relay, query, {})),
  component: function StaffRoute() {
    const environment = useRelayEnvironment()
    const { backOffice } = usePage<staffAnnouncementsQuery>(query, Route.useLoaderData())
    return (
      <AnnouncementsPage
        office={backOffice}
        onChanged={() => void loadPage<staffAnnouncementsQuery>(environment, query, {})}
      />
    )
  },
})
