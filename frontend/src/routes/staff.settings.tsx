import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { SettingsPage } from '../features/backoffice/SettingsPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { staffSettingsQuery } from './__generated__/staffSettingsQuery.graphql'

const query = graphql`
  query staffSettingsQuery {
    backOffice {
      ...SettingsPage_office
    }
  }
`

export const Route = createFileRoute('/staff/settings')({
  loader: ({ context }) =>
    withWords(['backoffice'], loadPage<staffSettingsQuery>(context.relay, query, {})),
  component: function StaffRoute() {
    const { backOffice } = usePage<staffSettingsQuery>(query, Route.useLoaderData())
    return <SettingsPage office={backOffice} />
  },
})
