import { lazy, Suspense } from 'react'
import { graphql, useFragment } from 'react-relay'
import { withWords } from '../i18n/words'
import type { Terms_organization$key } from './__generated__/Terms_organization.graphql'

const TermsBanner = lazy(() =>
  withWords(['lifecycle'], import('../features/lifecycle/TermsBanner')).then(({ TermsBanner }) => ({
    default: TermsBanner,
  })),
)

/** Above the pages of an organization: what waits to be accepted for it. Nothing mostly. */
export function Terms(props: { organization: Terms_organization$key }) {
  const organization = useFragment(
    graphql`
      fragment Terms_organization on Organization {
        termsToAccept {
          id
        }
        ...TermsBanner_organization
      }
    `,
    props.organization,
  )
  return (
    organization.termsToAccept && (
      <Suspense>
        <TermsBanner organization={organization} />
      </Suspense>
    )
  )
}
