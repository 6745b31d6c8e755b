import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { PageNotFound } from '../app/PageError'
import { RepresentativesPage } from '../features/representatives/RepresentativesPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { oOrgRepresentativesIndexQuery } from './__generated__/oOrgRepresentativesIndexQuery.graphql'

const query = graphql`
  query oOrgRepresentativesIndexQuery($org: String!) {
    organization(slug: $org) {
      ...RepresentativesPage_organization
    }
    viewer {
      ...RepresentativesPage_viewer
    }
  }
`

export const Route = createFileRoute('/o/$org/representatives/')({
  loader: ({ context, params }) =>
    withWords(
      ['representatives'],
      loadPage<oOrgRepresentativesIndexQuery>(context.relay, query, params),
    ),
  component: function RepresentativesRoute() {
    const { organization, viewer } = usePage<oOrgRepresentativesIndexQuery>(
      query,
      Route.useLoaderData(),
    )
    if (!organization || !viewer) return <PageNotFound />
    return <RepresentativesPage organization={organization} viewer={viewer} />
  },
})
