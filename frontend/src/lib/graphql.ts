import type { GraphQLTaggedNode } from 'relay-runtime'

/**
 * Marks a document for the compiler on pages that do without Relay's runtime:
 * the build replaces the call by the compiled document.
 */
export function graphql(_: TemplateStringsArray): GraphQLTaggedNode {
  throw new Error('This document was not compiled.')
}
