import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { TagsPage } from '../features/tags/TagsPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgTagsQuery } from './__generated__/oOrgTagsQuery.graphql'

const query = graphql`
  query oOrgTagsQuery($org: String!) {
    organization(slug: $org) {
      ...TagsPage_organization
    }
  }
`

export const Route = createFileRoute('/o/$org/tags')({
  validateSearch: (raw: Record<string, unknown>): { q?: string } =>
    typeof raw.q === 'string' || typeof raw.q === 'number' ? { q: String(raw.q) } : {},
  loader: ({ context, params }) =>
    withWords(['tags'], loadPage<oOrgTagsQuery>(context.relay, query, { org: params.org })),
  component: function TagsRoute() {
    const { organization } = usePage<oOrgTagsQuery>(query, Route.useLoaderData())
    const { q = '' } = Route.useSearch()
    const navigate = Route.useNavigate()
    if (!organization) return <PageNotFound />
    return (
      <TagsPage
        organization={organization}
        search={q}
        onSearch={(next) => void navigate({ search: next ? { q: next } : {} })}
      />
    )
  },
})
