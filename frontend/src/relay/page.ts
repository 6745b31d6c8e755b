import { notFound } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { fetchQuery, useLazyLoadQuery } from 'react-relay'
import {
  createOperationDescriptor,
  type Environment,
  type GraphQLTaggedNode,
  getRequest,
  type OperationType,
} from 'relay-runtime'
import { RequestError } from '../lib/faults'

/**
 * What the loader of a route calls. Resolves at once with what the store knows
 * and refreshes it behind; otherwise when the answer is here. A NOT_FOUND
 * becomes the route's not-found page, everything else its error page.
 */
export async function loadPage<Query extends OperationType>(
  environment: Environment,
  query: GraphQLTaggedNode,
  variables: Query['variables'],
): Promise<Query['variables']> {
  const operation = createOperationDescriptor(getRequest(query), variables)
  const known = environment.check(operation).status === 'available'
  const answer = fetchQuery<Query>(environment, query, variables, {
    fetchPolicy: 'network-only',
  }).toPromise()
  if (known) {
    // The page stands already; a refresh that fails leaves it as it is.
    answer.catch(() => undefined)
    return variables
  }
  try {
    await answer
  } catch (error) {
    if (error instanceof RequestError && error.has('NOT_FOUND')) throw notFound()
    throw error
  }
  return variables
}

/** Relay remembers for minutes that a query failed; with another key it asks again. */
let attempt = 0

/** Called before a component that failed is tried again. */
export function forgetFailures() {
  attempt += 1
}

/**
 * Reads in a component what the route's loader has fetched, and follows its changes. What no
 * loader has fetched it fetches itself.
 */
export function usePage<Query extends OperationType>(
  query: GraphQLTaggedNode,
  variables: Query['variables'],
  fetchPolicy: 'store-or-network' | 'store-and-network' = 'store-or-network',
): Query['response'] {
  return useLazyLoadQuery<Query>(query, variables, { fetchPolicy, fetchKey: attempt })
}

/**
 * What the loader of a page calls that is filtered, paged or turned to another tab by its
 * address. The first view waits as `loadPage` does. Afterwards the page stays in sight, and
 * `useSteadyPage` waits for the answer and shows the failure. `cause` is the loader's own.
 */
export async function loadSteadyPage<Query extends OperationType>(
  environment: Environment,
  query: GraphQLTaggedNode,
  variables: Query['variables'],
  cause: 'enter' | 'stay' | 'preload',
): Promise<Query['variables']> {
  const loaded = loadPage<Query>(environment, query, variables)
  if (cause === 'stay') loaded.catch(() => undefined)
  else await loaded
  return variables
}

/**
 * Reads what `loadSteadyPage` fetches: the old content, and `busy`, until the new one is here.
 * Give its component the organization as `key`: nothing of another one may stay in sight.
 */
export function useSteadyPage<Query extends OperationType>(
  query: GraphQLTaggedNode,
  wanted: Query['variables'],
): { data: Query['response']; busy: boolean } {
  const shown = useDeferredValue(wanted)
  return { data: usePage<Query>(query, shown), busy: shown !== wanted }
}
