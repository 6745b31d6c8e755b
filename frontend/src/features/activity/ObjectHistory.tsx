import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { Skeleton } from '../../ui/Skeleton'
import type { ObjectHistory_organization$key } from './__generated__/ObjectHistory_organization.graphql'

// It stands at the end of long pages: what writes the sentences comes behind them.
const EventTimeline = lazy(async () => ({
  default: (await import('./EventTimeline')).EventTimeline,
}))

/**
 * What happened to one object, the last lines, and the way to all of them. The query names the
 * object: `...ObjectHistory_organization @arguments(objectId: $id)`.
 */
export function ObjectHistory(props: { organization: ObjectHistory_organization$key; id: string }) {
  const { t } = useLingui()
  const { slug, objectHistory } = useFragment(
    graphql`
      fragment ObjectHistory_organization on Organization
      @argumentDefinitions(objectId: { type: "ID!" }) {
        slug
        objectHistory: activity(first: 10, filter: { targetId: $objectId }) {
          edges {
            node {
              ...EventTimeline_events
            }
          }
          pageInfo {
            hasNextPage
          }
        }
      }
    `,
    props.organization,
  )
  if (!objectHistory) {
    return (
      <p className="text-soft">
        <Trans>Your role does not show the activity log</Trans>
      </p>
    )
  }
  if (objectHistory.edges.length === 0) {
    return (
      <p className="text-soft">
        <Trans>Nothing has happened to it yet.</Trans>
      </p>
    )
  }
  return (
    <>
      <Suspense fallback={<Skeleton />}>
        <EventTimeline label={t`History`} events={objectHistory.edges.map(({ node }) => node)} />
      </Suspense>
      {objectHistory.pageInfo.hasNextPage && (
        <p className="pt-3">
          <Link to="/o/$org/activity" params={{ org: slug }} search={{ target: props.id }}>
            <Trans>All of it</Trans>
          </Link>
        </p>
      )}
    </>
  )
}
