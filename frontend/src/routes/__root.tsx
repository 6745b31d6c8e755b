import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import type { Environment } from 'relay-runtime'
import { RootError } from '../app/PageError'
import { Root } from '../app/Root'
import { loadPage, usePage } from '../relay/page'
import type { RootQuery } from './__generated__/RootQuery.graphql'

const query = graphql`
  query RootQuery {
    ...Root_query
    viewer {
      ...Root_viewer
      ...Shell_viewer
    }
    provider {
      ...Root_provider
    }
  }
`

export const Route = createRootRouteWithContext<{ relay: Environment }>()({
  loader: ({ context }) => loadPage<RootQuery>(context.relay, query, {}),
  // Who is signed in changes by commands, and those bring the news themselves.
  staleTime: Number.POSITIVE_INFINITY,
  errorComponent: RootError,
  component: function RootRoute() {
    const data = usePage<RootQuery>(query, Route.useLoaderData())
    return (
      <Root viewer={data.viewer} shell={data.viewer} provider={data.provider} query={data}>
        <Outlet />
      </Root>
    )
  },
})
