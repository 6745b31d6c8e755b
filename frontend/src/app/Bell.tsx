import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Bell as BellIcon } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { withWords } from '../i18n/words'
import { IconButton } from '../ui/Button'
import { Drawer } from '../ui/Drawer'
import type { Bell_viewer$key } from './__generated__/Bell_viewer.graphql'

const NotificationPanel = lazy(() =>
  withWords(
    ['activity', 'notifications'],
    import('../features/notifications/NotificationPanel'),
  ).then(({ NotificationPanel }) => ({ default: NotificationPanel })),
)

const BellLive = lazy(() => import('./BellLive').then(({ BellLive }) => ({ default: BellLive })))

const most = 99

/** How much is new and what waits for a decision, live; opens the panel with both. */
export function Bell(props: { viewer: Bell_viewer$key }) {
  const { t } = useLingui()
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
      <Suspense>
        <BellLive />
      </Suspense>
      <Drawer side="right" open={open} onOpenChange={setOpen} label={t`Notifications`}>
        <Suspense>
          <NotificationPanel onClose={() => setOpen(false)} />
        </Suspense>
      </Drawer>
    </>
  )
}
