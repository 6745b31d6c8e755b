import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { SupportPage } from '../features/backoffice/SupportPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { staffSupportQuery } from './__generated__/staffSupportQuery.graphql'

const query = graphql`
  query staffSupportQuery {
    backOffice {
      ...SupportPage_office
    }
  }
`

export const Route = createFileRoute('/staff/support')({
  loader: ({ context }) =>
    withWords(['backoffice'], loadPage<staffSupportQuery>(context.relay, query, {})),
  component: function StaffRoute() {
    const { backOffice } = usePage<staffSupportQuery>(query, Route.useLoaderData())
    return <SupportPage office={backOffice} />
  },
})
