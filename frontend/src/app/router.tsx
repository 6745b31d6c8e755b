import { createRouter } from '@tanstack/react-router'
import type { Environment } from 'relay-runtime'
import { routeTree } from '../routeTree.gen'
import { Skeleton } from '../ui/Skeleton'
import { PageError, PageNotFound } from './PageError'

/** Below this nothing is shown while a page is fetched (milliseconds). */
const patience = 300

export function makeRouter(relay: Environment) {
  const router = createRouter({
    routeTree,
    context: { relay },
    defaultPreload: 'intent',
    // Relay's store is the cache: a list that was fetched ahead and changed by a command since is fetched again.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: patience,
    defaultPendingComponent: Skeleton,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: PageNotFound,
    scrollRestoration: true,
  })
  // A new page takes the focus to its title; a new filter or sort of the same page does not.
  router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
    if (!pathChanged || !fromLocation) return
    const main = document.querySelector('main')
    const target = main?.querySelector('h1') ?? main
    target?.focus()
  })
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
