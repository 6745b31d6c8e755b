import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, usePaginationFragment } from 'react-relay'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Notice } from '../../ui/Notice'
import { LoadMore } from '../../ui/Pagination'
import type { NotificationList_viewer$key } from './__generated__/NotificationList_viewer.graphql'
import type { NotificationListMutation } from './__generated__/NotificationListMutation.graphql'
import type { NotificationListPageQuery } from './__generated__/NotificationListPageQuery.graphql'
import { NotificationRow } from './NotificationRow'

/** How many more one step brings. */
const step = 20

/** What waits for the viewer's decision first, then what happened, newest first. */
export function NotificationList(props: {
  viewer: NotificationList_viewer$key
  onLeave?: () => void
}) {
  const { t, i18n } = useLingui()
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    NotificationListPageQuery,
    NotificationList_viewer$key
  >(
    graphql`
      fragment NotificationList_viewer on Viewer
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "NotificationListPageQuery") {
        unreadNotifications
        waiting: notifications(first: 50, open: true) {
          edges {
            node {
              id
              ...NotificationRow_notification
            }
          }
        }
        notifications(first: $count, after: $cursor)
          @connection(key: "NotificationList_notifications", filters: []) {
          edges {
            node {
              id
              decision
              settledAt
              ...NotificationRow_notification
            }
          }
        }
      }
    `,
    props.viewer,
  )
  const [mark, marking] = useCommand<NotificationListMutation>(graphql`
    mutation NotificationListMutation($input: MarkNotificationsReadInput!) {
      markNotificationsRead(input: $input) {
        notifications {
          id
          readAt
        }
        viewer {
          unreadNotifications
        }
      }
    }
  `)
  const [failure, setFailure] = useState<string>()

  async function read(ids?: string[]) {
    setFailure(undefined)
    const now = new Date().toISOString()
    try {
      await mark(
        { input: { notificationIds: ids } },
        {
          // All of them come back as none: the rows in sight are told here.
          updater: (store) => {
            if (ids) return
            for (const { node } of [...data.waiting.edges, ...data.notifications.edges]) {
              const row = store.get(node.id)
              if (row && !row.getValue('readAt')) row.setValue(now, 'readAt')
            }
          },
        },
      )
    } catch (error) {
      setFailure(faultText(i18n, error))
    }
  }

  const waiting = data.waiting.edges.map((edge) => edge.node)
  const others = data.notifications.edges
    .map((edge) => edge.node)
    .filter((node) => !node.decision || node.settledAt)
  if (waiting.length + others.length === 0) {
    return (
      <Empty cause="cleared" title={t`Nothing new`}>
        <Trans>What concerns you, and what waits for your decision, appears here.</Trans>
      </Empty>
    )
  }
  const row = (node: (typeof waiting)[number]) => (
    <NotificationRow
      key={node.id}
      notification={node}
      onRead={(id) => void read([id])}
      onLeave={props.onLeave}
    />
  )
  return (
    <>
      {failure && <Notice tone="bad">{failure}</Notice>}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting-for-you" className="mb-6">
          <h2 id="waiting-for-you" className="mb-2 font-semibold text-lead">
            <Trans>Needs your decision</Trans>
          </h2>
          <ul className="border-rule border-t">{waiting.map(row)}</ul>
        </section>
      )}
      <section aria-labelledby="what-happened">
        <div className="mb-2 flex min-h-control flex-wrap items-center justify-between gap-x-4">
          <h2 id="what-happened" className="font-semibold text-lead">
            <Trans>What happened</Trans>
          </h2>
          {data.unreadNotifications > 0 && (
            <Button variant="quiet" busy={marking} onClick={() => void read()}>
              <Trans>Mark all as read</Trans>
            </Button>
          )}
        </div>
        {others.length > 0 ? (
          <ul className="border-rule border-t">{others.map(row)}</ul>
        ) : (
          <p className="text-soft">
            <Trans>Nothing else has happened in the last 90 days.</Trans>
          </p>
        )}
        <LoadMore hasMore={hasNext} busy={isLoadingNext} onMore={() => loadNext(step)} />
      </section>
    </>
  )
}
