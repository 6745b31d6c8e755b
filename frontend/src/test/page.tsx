import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { screen } from '@testing-library/react'
import { type ReactNode, Suspense } from 'react'
import { RelayEnvironmentProvider, useLazyLoadQuery } from 'react-relay'
import type { ConcreteRequest, OperationType } from 'relay-runtime'
import { createMockEnvironment, MockPayloadGenerator } from 'relay-test-utils'
import { consoleReasons } from '../app/reasons'
import { knowReasons } from '../lib/fault-text'
import { render } from './render'

knowReasons(consoleReasons)

/**
 * A page of an organization as its route shows it, over a server that has
 * answered the route's query and answers nothing more until told to.
 */
export async function openPage<Query extends OperationType>(options: {
  /** The query of the route, and what it asks for. */
  query: ConcreteRequest
  variables: Query['variables']
  /** What the server answers, by type. */
  answer: Record<string, () => unknown>
  page: (data: Query['response']) => ReactNode
}) {
  const { query, variables } = options
  const environment = createMockEnvironment()
  environment.mock.queueOperationResolver((operation) =>
    MockPayloadGenerator.generate(operation, options.answer),
  )
  environment.mock.queuePendingOperation(query, variables)

  const root = createRootRoute()
  const route = createRoute({
    getParentRoute: () => root,
    path: '/o/$org',
    component: () => options.page(useLazyLoadQuery<Query>(query, variables)),
  })
  const router = createRouter({
    routeTree: root.addChildren([route]),
    history: createMemoryHistory({ initialEntries: ['/o/northwind'] }),
  })
  const { user } = render(
    <RelayEnvironmentProvider environment={environment}>
      <Suspense>
        {/* The type of the app's own router is registered; this is another one. */}
        <RouterProvider router={router as never} />
      </Suspense>
    </RelayEnvironmentProvider>,
  )
  await screen.findAllByRole('heading', { level: 1 })
  return {
    environment,
    user,
    /** The variables of the last command or query that was sent. */
    sent: () => environment.mock.getMostRecentOperation().request.variables,
  }
}
