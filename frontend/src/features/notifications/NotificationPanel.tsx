import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { Suspense } from 'react'
import { graphql, useLazyLoadQuery } from 'react-relay'
import { ButtonLink } from '../../app/links'
import { IconButton } from '../../ui/Button'
import { Skeleton } from '../../ui/Skeleton'
import type { NotificationPanelQuery } from './__generated__/NotificationPanelQuery.graphql'
import { NotificationList } from './NotificationList'

/** The same beside the page one is on. It asks for itself: no route knows when it is opened. */
export function NotificationPanel(props: { onClose: () => void }) {
  const { t } = useLingui()
  return (
    <>
      <header className="sticky top-0 z-10 flex items-center justify-between gap-4 border-rule-heavy border-b-2 bg-sheet px-5 py-3">
        <h1 className="text-title">
          <Trans>Notifications</Trans>
        </h1>
        <IconButton label={t`Close`} className="-mr-2" onClick={props.onClose}>
          <X size={18} aria-hidden />
        </IconButton>
      </header>
      <div className="flex-1 px-5 py-4">
        <Suspense fallback={<Skeleton />}>
          <Loaded onClose={props.onClose} />
        </Suspense>
      </div>
      <footer className="sticky bottom-0 border-rule border-t bg-sheet px-5 py-3">
        <ButtonLink to="/notifications" onClick={props.onClose} className="w-full">
          <Trans>All notifications</Trans>
        </ButtonLink>
      </footer>
    </>
  )
}

function Loaded(props: { onClose: () => void }) {
  const { viewer } = useLazyLoadQuery<NotificationPanelQuery>(
    graphql`
      query NotificationPanelQuery {
        viewer {
          ...NotificationList_viewer
        }
      }
    `,
    {},
    { fetchPolicy: 'store-and-network' },
  )
  return viewer && <NotificationList viewer={viewer} onLeave={props.onClose} />
}
