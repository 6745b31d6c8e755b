import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { RolePage } from '../features/roles/RolePage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgRolesIdQuery } from './__generated__/oOrgRolesIdQuery.graphql'

const query = graphql`
  query oOrgRolesIdQuery($org: String!) {
    ...RolePage_query
    organization(slug: $org) {
      ...RolePage_organization
    }
  }
`

export const Route = createFileRoute('/o/$org/roles/$id')({
  loader: ({ context, params }) =>
    withWords(['roles'], loadPage<oOrgRolesIdQuery>(context.relay, query, { org: params.org })),
  component: function RoleRoute() {
    const { id } = Route.useParams()
    const data = usePage<oOrgRolesIdQuery>(query, Route.useLoaderData())
    if (!data.organization) return <PageNotFound />
    return <RolePage key={id} organization={data.organization} query={data} id={id} />
  },
})
