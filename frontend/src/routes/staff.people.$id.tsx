import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { PersonPage } from '../features/backoffice/PersonPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { staffPeopleIdQuery } from './__generated__/staffPeopleIdQuery.graphql'

const query = graphql`
  query staffPeopleIdQuery($id: ID!) {
    backOffice {
      user(id: $id) {
        ...PersonPage_user
      }
    }
  }
`

export const Route = createFileRoute('/staff/people/$id')({
  loader: ({ context, params }) =>
    withWords(
      ['backoffice'],
      loadPage<staffPeopleIdQuery>(context.relay, query, { id: params.id }),
    ),
  component: function StaffRoute() {
    const { backOffice } = usePage<staffPeopleIdQuery>(query, Route.useLoaderData())
    const found = backOffice.user
    return found ? <PersonPage user={found} /> : <PageNotFound />
  },
})
