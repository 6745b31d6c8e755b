import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Bell as BellIcon } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { fetchQuery, graphql, useFragment, useRelayEnvironment } from 'react-relay'
import { ConnectionHandler, type RecordSourceSelectorProxy } from 'relay-runtime'
import { withWords } from '../i18n/words'
import { useLive } from '../relay/live'
import { IconButton } from '../ui/Button'
import { Drawer } from '../ui/Drawer'
import type { Bell_viewer$key } from './__generated__/Bell_viewer.graphql'
import type { BellNewsQuery } from './__generated__/BellNewsQuery.graphql'
import type { BellSubscription } from './__generated__/BellSubscription.graphql'

const NotificationPanel = lazy(() =>
  withWords(['notifications'], import('../features/notifications/NotificationPanel')).then(
    ({ NotificationPanel }) => ({ default: NotificationPanel }),
  ),
)

/** Several changes at once, as by one command, are one question (milliseconds). */
const pause = 300
const most = 99

/** How much is new and what waits for a decision, live; opens the panel with both. */
export function Bell(props: { viewer: Bell_viewer$key }) {
  const { t } = useLingui()
  const environment = useRelayEnvironment()
  const { unreadNotifications, openDecisions } = useFragment(
    graphql`
      fragment Bell_viewer on Viewer {
        unreadNotifications
        openDecisions
      }
    `,
    props.viewer,
  )
  const [open, setOpen] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function count() {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      fetchQuery<BellNewsQuery>(
        environment,
        graphql`
          query BellNewsQuery {
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

  useLive<BellSubscription>(
    graphql`
      subscription BellSubscription {
        notificationChanges {
          id
          ...NotificationRow_notification
        }
      }
    `,
    {},
    { updater: prepend, change: count, gap: count },
  )

  const words = [
    t`Notifications`,
    openDecisions > 0 &&
      plural(openDecisions, { one: '# decision waits for you', other: '# decisions wait for you' }),
    unreadNotifications > 0 &&
      plural(unreadNotifications, { one: '# not read', other: '# not read' }),
  ]
  const shown = openDecisions || unreadNotifications
  return (
    <>
      <IconButton
        label={words.filter(Boolean).join(', ')}
        aria-haspopup="dialog"
        aria-expanded={open}
        className="relative"
        onClick={() => setOpen(true)}
      >
        <BellIcon size={18} aria-hidden />
        {shown > 0 && (
          <span
            aria-hidden
            className={
              openDecisions > 0
                ? 'figures absolute -top-0.5 -right-0.5 min-w-4.5 rounded-small bg-signal px-1 text-center font-semibold text-on-signal text-small leading-4.5'
                : 'figures absolute -top-0.5 -right-0.5 min-w-4.5 rounded-small bg-primary px-1 text-center font-semibold text-on-primary text-small leading-4.5'
            }
          >
            {shown > most ? `${most}+` : shown}
          </span>
        )}
      </IconButton>
      <Drawer side="right" open={open} onOpenChange={setOpen} label={t`Notifications`}>
        <Suspense>
          <NotificationPanel onClose={() => setOpen(false)} />
        </Suspense>
      </Drawer>
    </>
  )
}

/** Puts what is new on top of the list, where one is shown. */
function prepend(store: RecordSourceSelectorProxy<BellSubscription['response']>) {
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
