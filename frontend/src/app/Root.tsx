import { type ReactNode, Suspense, useEffect } from 'react'
import { graphql, useFragment } from 'react-relay'
import { TimeZoneProvider } from '../i18n/format'
import { signInAddress } from '../lib/session'
import { Skeleton } from '../ui/Skeleton'
import type { Root_viewer$key } from './__generated__/Root_viewer.graphql'
import type { Shell_provider$key } from './__generated__/Shell_provider.graphql'
import type { Shell_viewer$key } from './__generated__/Shell_viewer.graphql'
import { Shell } from './Shell'

/** The console of whoever is signed in. Everybody else is sent to sign in, and back afterwards. */
export function Root(props: {
  viewer: Root_viewer$key | null | undefined
  shell: Shell_viewer$key | null | undefined
  provider: Shell_provider$key
  children: ReactNode
}) {
  const viewer = useFragment(
    graphql`
      fragment Root_viewer on Viewer {
        user {
          timeZone
        }
      }
    `,
    props.viewer,
  )

  useEffect(() => {
    if (!viewer) location.replace(signInAddress(location))
  }, [viewer])

  if (!viewer || !props.shell) return null
  return (
    <TimeZoneProvider timeZone={viewer.user.timeZone}>
      <Shell viewer={props.shell} provider={props.provider}>
        <Suspense fallback={<Skeleton />}>{props.children}</Suspense>
      </Shell>
    </TimeZoneProvider>
  )
}
