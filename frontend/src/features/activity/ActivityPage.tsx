import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { graphql, usePaginationFragment } from 'react-relay'
import { Link } from '../../app/links'
import { withWords } from '../../i18n/words'
import { Button } from '../../ui/Button'
import { Empty, NothingFound } from '../../ui/Empty'
import { FilterChips } from '../../ui/Filters'
import { PageHeader } from '../../ui/Page'
import type { ActivityPage_organization$key } from './__generated__/ActivityPage_organization.graphql'
import type { ActivityPageQuery } from './__generated__/ActivityPageQuery.graphql'
import { ActivityFilters, useActivityChips } from './ActivityFilters'
import { ChainStatus } from './ChainStatus'
import type { Narrow } from './EventDetail'
import { EventTimeline } from './EventTimeline'
import { type ActivitySearch, activityFilter } from './search'

const ExportDialog = lazy(() =>
  withWords(['bulk'], import('./ExportDialog')).then(({ ExportDialog }) => ({
    default: ExportDialog,
  })),
)

/** What happened in the organization, newest first, as far as the address narrows it. */
export function ActivityPage(props: {
  organization: ActivityPage_organization$key
  search: ActivitySearch
  onSearch: (search: ActivitySearch) => void
}) {
  const { t } = useLingui()
  const { search, onSearch } = props
  const { data, ...older } = usePaginationFragment<
    ActivityPageQuery,
    ActivityPage_organization$key
  >(
    graphql`
      fragment ActivityPage_organization on Organization
      @refetchable(queryName: "ActivityPageQuery")
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "ActivityFilter" }
      ) {
        id
        name
        members(first: 100) {
          edges {
            node {
              user {
                id
                name
              }
            }
          }
        }
        activity(first: $count, after: $cursor, filter: $filter)
          @connection(key: "ActivityPage_activity") {
          edges {
            node {
              ...EventTimeline_events
            }
          }
        }
        ...ChainStatus_organization
      }
    `,
    props.organization,
  )
  // Names of what a line was narrowed to: the address holds ids alone.
  const [exporting, setExporting] = useState<boolean>()
  const [names, setNames] = useState<Record<string, string>>({})
  const people = (data.members?.edges ?? []).map(({ node }) => node.user)
  const nameOf = (id: string) => people.find((user) => user.id === id)?.name ?? names[id]
  const chips = useActivityChips(search, onSearch, nameOf)

  if (!data.activity) {
    return (
      <>
        <PageHeader title={t`Activity`} />
        <Empty cause="not-allowed" title={t`Your role does not show the activity log`}>
          <Trans>
            Administrators and legal representatives see it. What you did yourself stands in{' '}
            <Link to="/account/activity">your own log</Link>.
          </Trans>
        </Empty>
      </>
    )
  }

  function narrow({ person, target, name }: Narrow) {
    setNames({ ...names, [person ?? target ?? '']: name })
    onSearch({ ...search, ...(person && { person }), ...(target && { target }) })
  }

  const events = data.activity.edges.map(({ node }) => node)
  return (
    <>
      <PageHeader
        title={t`Activity`}
        description={t`Who did what at ${data.name}, when and from where. Nothing here can be changed or deleted.`}
        actions={
          <Button aria-haspopup="dialog" onClick={() => setExporting(true)}>{t`Export`}</Button>
        }
      />
      <ChainStatus organization={data} />
      {exporting !== undefined && (
        <Suspense>
          <ExportDialog
            open={exporting}
            onOpenChange={setExporting}
            organizationId={data.id}
            filter={activityFilter(search)}
          />
        </Suspense>
      )}
      <ActivityFilters search={search} onSearch={onSearch} people={people} />
      {chips.length > 0 && (
        <FilterChips chips={chips} result={t`Narrowed to`} onClear={() => onSearch({})} />
      )}
      {events.length > 0 ? (
        <EventTimeline label={t`Activity`} events={events} older={older} onNarrow={narrow} />
      ) : chips.length > 0 ? (
        <NothingFound onClear={() => onSearch({})} />
      ) : (
        <Empty cause="first-use" title={t`Nothing has happened yet`}>
          <Trans>Every change to members, products, tags and details will stand here.</Trans>
        </Empty>
      )}
    </>
  )
}
