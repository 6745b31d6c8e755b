import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { DirectoryProfilePage } from '../features/clients/DirectoryProfilePage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgProfileQuery } from './__generated__/oOrgProfileQuery.graphql'

const query = graphql`
  query oOrgProfileQuery($org: String!) {
    organization(slug: $org) {
      ...DirectoryProfilePage_organization
    }
    partnerSkills
  }
`

export const Route = createFileRoute('/o/$org/profile')({
  loader: ({ context, params }) =>
    withWords(
      ['clients', 'partners'],
      loadPage<oOrgProfileQuery>(context.relay, query, { org: params.org }),
    ),
  component: function ProfileRoute() {
    const { org } = Route.useParams()
    const { organization, partnerSkills } = usePage<oOrgProfileQuery>(query, Route.useLoaderData())
    if (!organization) return <PageNotFound />
    return <DirectoryProfilePage key={org} organization={organization} skills={partnerSkills} />
  },
})
