import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import type { ClientBanner_organization$key } from './__generated__/ClientBanner_organization.graphql'
import type { ClientBanner_viewer$key } from './__generated__/ClientBanner_viewer.graphql'
import { Link } from './links'

/** In the console of a client: for whom one is here, how far it goes, and the way back. Nothing for members. */
export function ClientBanner(props: {
  organization: ClientBanner_organization$key
  viewer: ClientBanner_viewer$key | null | undefined
}) {
  const { t } = useLingui()
  const { name, viewerPartner } = useFragment(
    graphql`
      fragment ClientBanner_organization on Organization {
        name
        viewerPartner {
          organizationId
          name
          level
        }
      }
    `,
    props.organization,
  )
  const viewer = useFragment(
    graphql`
      fragment ClientBanner_viewer on Viewer {
        memberships {
          organizationSlug
          organization {
            id
          }
        }
      }
    `,
    props.viewer,
  )
  if (!viewerPartner) return null
  const home = viewer?.memberships.find(
    ({ organization }) => organization?.id === viewerPartner.organizationId,
  )
  const partner = viewerPartner.name
  return (
    <aside
      aria-label={t`Whom you look after`}
      className="-mx-4 -mt-6 mb-6 flex flex-wrap items-baseline justify-between gap-x-6 border-rule border-b bg-sunken px-4 py-2 desk:-mx-8 desk:-mt-8 desk:px-8"
    >
      <p>
        <Trans>
          You are looking after <strong>{name}</strong> for {partner}
        </Trans>
        <span className="text-soft">
          {' · '}
          {viewerPartner.level === 'FULL' ? (
            <Trans>Full access</Trans>
          ) : (
            <Trans>Limited access</Trans>
          )}
        </span>
      </p>
      {home && (
        <Link to="/o/$org/clients" params={{ org: home.organizationSlug }}>
          <Trans>Back to {partner}</Trans>
        </Link>
      )}
    </aside>
  )
}
