import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { HistorySection } from '../features/activity/HistorySection'
import { RolePage } from '../features/roles/RolePage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgRolesIdQuery } from './__generated__/oOrgRolesIdQuery.graphql'

const query = graphql`
  query oOrgRolesIdQuery($org: String!, $id: ID!) {
    ...RolePage_query
    organization(slug: $org) {
      ...RolePage_organization
      ...HistorySection_organization @arguments(objectId: $id)
    }
  }
`

export const Route = createFileRoute('/o/$org/roles/$id')({
  loader: ({ context, params }) =>
    withWords(['activity', 'roles'], loadPage<oOrgRolesIdQuery>(context.relay, query, params)),
  component: function RoleRoute() {
    const { id } = Route.useParams()
    const data = usePage<oOrgRolesIdQuery>(query, Route.useLoaderData())
    if (!data.organization) return <PageNotFound />
    return (
      <RolePage
        key={id}
        organization={data.organization}
        query={data}
        id={id}
        history={<HistorySection organization={data.organization} id={id} />}
      />
    )
  },
})
