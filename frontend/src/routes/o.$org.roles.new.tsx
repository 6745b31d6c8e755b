import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { NewRolePage } from '../features/roles/NewRolePage'
import { readNewRoleSearch } from '../features/roles/search'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgRolesNewQuery } from './__generated__/oOrgRolesNewQuery.graphql'

const query = graphql`
  query oOrgRolesNewQuery($org: String!) {
    ...NewRolePage_query
    organization(slug: $org) {
      ...NewRolePage_organization
    }
  }
`

export const Route = createFileRoute('/o/$org/roles/new')({
  validateSearch: readNewRoleSearch,
  loader: ({ context, params }) =>
    withWords(['roles'], loadPage<oOrgRolesNewQuery>(context.relay, query, params)),
  component: function NewRoleRoute() {
    const { org } = Route.useParams()
    const { from } = Route.useSearch()
    const navigate = Route.useNavigate()
    const data = usePage<oOrgRolesNewQuery>(query, Route.useLoaderData())
    if (!data.organization) return <PageNotFound />
    return (
      <NewRolePage
        key={org}
        organization={data.organization}
        query={data}
        from={from}
        onFrom={(next) => void navigate({ search: next ? { from: next } : {}, replace: true })}
      />
    )
  },
})
