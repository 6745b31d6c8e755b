import type { GraphQLTaggedNode, OperationType } from 'relay-runtime'
import { request } from '../../lib/request'

/**
 * Sends a document without Relay's runtime, which these pages do not load. The
 * documents are compiled and persisted like all others. Rejects with a
 * RequestError.
 */
export async function send<Operation extends OperationType>(
  document: GraphQLTaggedNode,
  variables: Operation['variables'],
): Promise<Operation['response']> {
  const compiled = typeof document === 'function' ? document() : document
  if (!('params' in compiled)) throw new Error('Only queries and mutations can be sent.')
  const { id, name } = compiled.params
  const { data } = await request({ id: id ?? null, name }, variables)
  return data
}
