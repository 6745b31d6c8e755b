import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, usePaginationFragment } from 'react-relay'
import { Empty, NothingFound } from '../../ui/Empty'
import { FilterChips } from '../../ui/Filters'
import { PageHeader } from '../../ui/Page'
import type { OwnActivityPage_viewer$key } from './__generated__/OwnActivityPage_viewer.graphql'
import type { OwnActivityPageQuery } from './__generated__/OwnActivityPageQuery.graphql'
import { ActivityFilters, useActivityChips } from './ActivityFilters'
import { EventTimeline } from './EventTimeline'
import type { ActivitySearch } from './search'

/** What the viewer did, in every organization and in their own account. */
export function OwnActivityPage(props: {
  viewer: OwnActivityPage_viewer$key
  search: ActivitySearch
  onSearch: (search: ActivitySearch) => void
}) {
  const { t } = useLingui()
  const { search, onSearch } = props
  const { data, ...older } = usePaginationFragment<
    OwnActivityPageQuery,
    OwnActivityPage_viewer$key
  >(
    graphql`
      fragment OwnActivityPage_viewer on Viewer
      @refetchable(queryName: "OwnActivityPageQuery")
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "ActivityFilter" }
      ) {
        activity(first: $count, after: $cursor, filter: $filter)
          @connection(key: "OwnActivityPage_activity") {
          edges {
            node {
              ...EventTimeline_events
            }
          }
        }
      }
    `,
    props.viewer,
  )
  const chips = useActivityChips(search, onSearch)
  const events = data.activity.edges.map(({ node }) => node)
  return (
    <>
      <PageHeader
        title={t`Your activity`}
        description={t`What you did, and what was done in your name by a token: everywhere, newest first. A line that was not you? Change your password.`}
      />
      <ActivityFilters search={search} onSearch={onSearch} />
      {chips.length > 0 && (
        <FilterChips chips={chips} result={t`Narrowed to`} onClear={() => onSearch({})} />
      )}
      {events.length > 0 ? (
        <EventTimeline label={t`Your activity`} events={events} older={older} everywhere />
      ) : chips.length > 0 ? (
        <NothingFound onClear={() => onSearch({})} />
      ) : (
        <Empty cause="first-use" title={t`Nothing has happened yet`}>
          <Trans>What you do from now on will stand here.</Trans>
        </Empty>
      )}
    </>
  )
}
