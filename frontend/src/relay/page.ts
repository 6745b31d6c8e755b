import { notFound } from '@tanstack/react-router'
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

/** Reads in a component what the route's loader has fetched, and follows its changes. */
export function usePage<Query extends OperationType>(
  query: GraphQLTaggedNode,
  variables: Query['variables'],
): Query['response'] {
  return useLazyLoadQuery<Query>(query, variables, { fetchPolicy: 'store-or-network' })
}
