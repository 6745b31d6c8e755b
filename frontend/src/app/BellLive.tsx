import { useRef } from 'react'
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay'
import { ConnectionHandler, type RecordSourceSelectorProxy } from 'relay-runtime'
import { useLive } from '../relay/live'
import type { BellLiveNewsQuery } from './__generated__/BellLiveNewsQuery.graphql'
import type { BellLiveSubscription } from './__generated__/BellLiveSubscription.graphql'

/** Several changes at once, as by one command, are one question (milliseconds). */
const pause = 300

/** Follows what the viewer is told. It shows nothing, and is fetched behind the page. */
export function BellLive() {
  const environment = useRelayEnvironment()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function count() {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      fetchQuery<BellLiveNewsQuery>(
        environment,
        graphql`
          query BellLiveNewsQuery {
            viewer {
              ...Bell_viewer
              notifications(first: 50, open: true) {
                edges {
                  node {
                    id
                    ...NotificationRow_notification
                  }
                }
              }
            }
          }
        `,
        {},
      )
        .toPromise()
        // The numbers stay what they were; the next change asks again.
        .catch(() => undefined)
    }, pause)
  }

  useLive<BellLiveSubscription>(
    graphql`
      subscription BellLiveSubscription {
        notificationChanges {
          id
          ...NotificationRow_notification
        }
      }
    `,
    {},
    { updater: prepend, change: count, gap: count },
  )
  return null
}

/** Puts what is new on top of the list, where one is shown. */
function prepend(store: RecordSourceSelectorProxy<BellLiveSubscription['response']>) {
  const told = store.getRootField('notificationChanges')
  const viewer = store.getRoot().getLinkedRecord('viewer')
  const list = viewer && ConnectionHandler.getConnection(viewer, 'NotificationList_notifications')
  if (!told || !list) return
  const known = list.getLinkedRecords('edges') ?? []
  if (known.some((edge) => edge?.getLinkedRecord('node')?.getDataID() === told.getDataID())) return
  ConnectionHandler.insertEdgeBefore(
    list,
    ConnectionHandler.createEdge(store, list, told, 'NotificationEdge'),
  )
}
