import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { InvitePage } from '../features/partners/InvitePage'
import {
  type DirectorySearch,
  directoryVariables,
  readDirectorySearch,
} from '../features/partners/search'
import { withWords } from '../i18n/words'
import { loadSteadyPage, useSteadyPage } from '../relay/page'
import type { oOrgPartnersInviteQuery } from './__generated__/oOrgPartnersInviteQuery.graphql'

const query = graphql`
  query oOrgPartnersInviteQuery(
    $org: String!
    $partner: String!
    $chosen: Boolean!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: PartnerFilter
  ) {
    organization(slug: $org) {
      ...InvitePage_organization
    }
    partnerProfile(slug: $partner) @include(if: $chosen) {
      ...InvitePage_profile
    }
    partners(first: $first, after: $after, last: $last, before: $before, filter: $filter)
      @skip(if: $chosen) {
      ...Directory_partners
    }
    partnerSkills
  }
`

/** Slug of the partner that is chosen already; without one, the search for it. */
type InviteSearch = DirectorySearch & { partner?: string }

export const Route = createFileRoute('/o/$org/partners/invite')({
  validateSearch: (raw: Record<string, unknown>): InviteSearch =>
    typeof raw.partner === 'string' && raw.partner
      ? { partner: raw.partner }
      : readDirectorySearch(raw),
  loaderDeps: ({ search: { partner, ...search } }) => ({
    partner: partner ?? '',
    chosen: partner !== undefined,
    ...directoryVariables(search),
  }),
  loader: ({ context, params, deps, cause }) =>
    withWords(
      ['partners'],
      loadSteadyPage<oOrgPartnersInviteQuery>(
        context.relay,
        query,
        { org: params.org, ...deps },
        cause,
      ),
    ),
  component: function InviteRoute() {
    return <Invite key={Route.useParams().org} />
  },
})

function Invite() {
  const { data, busy } = useSteadyPage<oOrgPartnersInviteQuery>(query, Route.useLoaderData())
  const { partner: _, ...search } = Route.useSearch()
  const navigate = Route.useNavigate()
  if (!data.organization) return <PageNotFound />
  return (
    <InvitePage
      organization={data.organization}
      profile={data.partnerProfile}
      partners={data.partners}
      skills={data.partnerSkills}
      search={search}
      busy={busy}
      onSearch={(next) => void navigate({ search: next })}
    />
  )
}
