import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { CustomerPage } from '../features/backoffice/CustomerPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { staffOrganizationsIdQuery } from './__generated__/staffOrganizationsIdQuery.graphql'

const query = graphql`
  query staffOrganizationsIdQuery($id: ID!) {
    backOffice {
      organization(id: $id) {
        ...CustomerPage_organization
      }
    }
  }
`

export const Route = createFileRoute('/staff/organizations/$id')({
  loader: ({ context, params }) =>
    withWords(
      ['backoffice'],
      loadPage<staffOrganizationsIdQuery>(context.relay, query, { id: params.id }),
    ),
  component: function StaffRoute() {
    const { backOffice } = usePage<staffOrganizationsIdQuery>(query, Route.useLoaderData())
    const found = backOffice.organization
    return found ? <CustomerPage organization={found} /> : <PageNotFound />
  },
})
