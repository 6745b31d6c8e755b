import { useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { PageHeader } from '../../ui/Page'
import type { NotificationsPage_viewer$key } from './__generated__/NotificationsPage_viewer.graphql'
import { NotificationList } from './NotificationList'

/** All that the viewer was told, as long as it is kept. */
export function NotificationsPage(props: { viewer: NotificationsPage_viewer$key }) {
  const { t } = useLingui()
  const viewer = useFragment(
    graphql`
      fragment NotificationsPage_viewer on Viewer {
        ...NotificationList_viewer
      }
    `,
    props.viewer,
  )
  return (
    <>
      <PageHeader
        title={t`Notifications`}
        description={t`What happened that concerns you, in all your organizations. It is kept for 90 days.`}
      />
      <div className="max-w-[48rem]">
        <NotificationList viewer={viewer} />
      </div>
    </>
  )
}
