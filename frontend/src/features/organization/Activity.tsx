import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, usePaginationFragment } from 'react-relay'
import { Empty } from '../../ui/Empty'
import { EventTimeline } from '../activity/EventTimeline'
import type { Activity_organization$key } from './__generated__/Activity_organization.graphql'
import type { ActivityPageQuery } from './__generated__/ActivityPageQuery.graphql'

/** What happened in the organization, newest first. */
export function Activity(props: { organization: Activity_organization$key }) {
  const { t } = useLingui()
  const { data, ...older } = usePaginationFragment<ActivityPageQuery, Activity_organization$key>(
    graphql`
      fragment Activity_organization on Organization
      @refetchable(queryName: "ActivityPageQuery")
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
      ) {
        activity(first: $count, after: $cursor) @connection(key: "Activity_activity") {
          edges {
            node {
              ...EventTimeline_events
            }
          }
        }
      }
    `,
    props.organization,
  )

  if (!data.activity) {
    return (
      <Empty cause="not-allowed" title={t`Your role does not show the activity log`}>
        <Trans>Administrators and legal representatives see it. Ask one of them.</Trans>
      </Empty>
    )
  }
  if (data.activity.edges.length === 0) {
    return (
      <Empty cause="first-use" title={t`Nothing has happened yet`}>
        <Trans>Every change to members, products, tags and details will stand here.</Trans>
      </Empty>
    )
  }
  return (
    <EventTimeline
      label={t`Activity`}
      events={data.activity.edges.map(({ node }) => node)}
      older={older}
    />
  )
}
