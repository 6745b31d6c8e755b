import { createFileRoute, redirect } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { OrganizationPage } from '../features/organization/OrganizationPage'
import { readTab } from '../features/organization/tab'
import { withWords } from '../i18n/words'
import { loadSteadyPage, useSteadyPage } from '../relay/page'
import type { oOrgOrganizationQuery } from './__generated__/oOrgOrganizationQuery.graphql'

const query = graphql`
  query oOrgOrganizationQuery($org: String!, $support: Boolean!) {
    ...RolesTable_query
    organization(slug: $org) {
      ...OrganizationPage_organization @arguments(support: $support)
    }
  }
`

export const Route = createFileRoute('/o/$org/organization')({
  // The log was a tab here once, and mails and bookmarks remember.
  beforeLoad: ({ params, location }) => {
    if (new URLSearchParams(location.searchStr).get('tab') === 'activity') {
      throw redirect({ to: '/o/$org/activity', params, replace: true })
    }
  },
  validateSearch: (raw: Record<string, unknown>) => {
    const tab = readTab(raw.tab)
    return tab === 'details' ? {} : { tab }
  },
  loaderDeps: ({ search }) => ({ support: search.tab === 'support' }),
  loader: ({ context, params, deps, cause }) =>
    withWords(
      ['roles', 'lifecycle'],
      loadSteadyPage<oOrgOrganizationQuery>(
        context.relay,
        query,
        { org: params.org, ...deps },
        cause,
      ),
    ),
  component: function OrganizationRoute() {
    return <Organization key={Route.useParams().org} />
  },
})

function Organization() {
  const { data } = useSteadyPage<oOrgOrganizationQuery>(query, Route.useLoaderData())
  const { tab = 'details' } = Route.useSearch()
  const navigate = Route.useNavigate()
  if (!data.organization) return <PageNotFound />
  return (
    <OrganizationPage
      organization={data.organization}
      query={data}
      tab={tab}
      onTab={(next) => void navigate({ search: next === 'details' ? {} : { tab: next } })}
    />
  )
}
