import { useRouterState } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { graphql, useFragment } from 'react-relay'
import { TimeZoneProvider } from '../i18n/format'
import { withWords } from '../i18n/words'
import { setBrand } from '../lib/brand'
import { signInAddress } from '../lib/session'
import { Skeleton } from '../ui/Skeleton'
import type { Root_provider$key } from './__generated__/Root_provider.graphql'
import type { Root_query$key } from './__generated__/Root_query.graphql'
import type { Root_viewer$key } from './__generated__/Root_viewer.graphql'
import type { Shell_viewer$key } from './__generated__/Shell_viewer.graphql'
import { OpenFrame } from './OpenFrame'
import { Shell } from './Shell'

// Most days there is nothing to announce.
const Announcements = lazy(() =>
  withWords(['provider'], import('../features/provider/Announcements')).then((module) => ({
    default: module.Announcements,
  })),
)

/** The console of whoever is signed in. Everybody else is sent to sign in, and back afterwards. */
export function Root(props: {
  viewer: Root_viewer$key | null | undefined
  shell: Shell_viewer$key | null | undefined
  provider: Root_provider$key
  query: Root_query$key
  children: ReactNode
}) {
  const query = useFragment(
    graphql`
      fragment Root_query on Query {
        announcements {
          id
        }
        ...Announcements_query
      }
    `,
    props.query,
  )

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

  const provider = useFragment(
    graphql`
      fragment Root_provider on Provider {
        name
        hue
        logoUrl
        viewerCanReadMailbox
        ...Shell_provider
      }
    `,
    props.provider,
  )
  // The pages for nobody in particular: whoever registers here finds the mail in the one,
  // whoever got a partner's mail reads in the other what it is about.
  const path = useRouterState({ select: (state) => state.location.pathname })
  const open =
    !viewer &&
    (path === '/partner-request' || (path === '/mailbox' && provider.viewerCanReadMailbox))

  useEffect(() => {
    if (!viewer && !open) location.replace(signInAddress(location))
  }, [viewer, open])

  useEffect(() => setBrand(provider.hue), [provider.hue])

  if (open) {
    return (
      <OpenFrame provider={provider.name} logo={provider.logoUrl}>
        {props.children}
      </OpenFrame>
    )
  }
  if (!viewer || !props.shell) return null
  return (
    <TimeZoneProvider timeZone={viewer.user.timeZone}>
      <Shell
        viewer={props.shell}
        provider={provider}
        announcements={
          query.announcements.length > 0 && (
            <Suspense>
              <Announcements query={query} />
            </Suspense>
          )
        }
      >
        <Suspense fallback={<Skeleton />}>{props.children}</Suspense>
      </Shell>
    </TimeZoneProvider>
  )
}
