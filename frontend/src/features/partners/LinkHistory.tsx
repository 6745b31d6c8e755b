import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { EventTimeline } from '../activity/EventTimeline'
import type { LinkHistory_organization$key } from './__generated__/LinkHistory_organization.graphql'

/** The lines of the activity log that a partner wrote or that are about its link, of the last 100. */
export function LinkHistory(props: {
  organization: LinkHistory_organization$key
  linkId: string
  partner: string
}) {
  const { t } = useLingui()
  const { slug, activity } = useFragment(
    graphql`
      fragment LinkHistory_organization on Organization {
        slug
        activity(first: 100) {
          edges {
            node {
              id
              partnerName
              targetId
              ...EventTimeline_events
            }
          }
        }
      }
    `,
    props.organization,
  )
  if (!activity) {
    return (
      <p className="text-soft">
        <Trans>Your role does not show the activity log</Trans>
      </p>
    )
  }
  const events = activity.edges
    .map(({ node }) => node)
    .filter((event) => event.partnerName === props.partner || event.targetId === props.linkId)
  return (
    <>
      {events.length > 0 ? (
        <EventTimeline label={t`History`} events={events} />
      ) : (
        <p>
          <Trans>Nothing of it is among the last 100 lines of the activity log.</Trans>
        </p>
      )}
      <p className="pt-3">
        <Link to="/o/$org/activity" params={{ org: slug }} search={{ q: props.partner }}>
          <Trans>Whole activity log</Trans>
        </Link>
      </p>
    </>
  )
}
