// The package comes without types; this is what our tests use of it.
declare module 'relay-test-utils' {
  import type { Environment, GraphQLResponse } from 'relay-runtime'

  export type MockEnvironment = Environment & {
    mock: {
      resolveMostRecentOperation: (response: GraphQLResponse | { data: unknown }) => void
      rejectMostRecentOperation: (error: Error) => void
      getAllOperations: () => unknown[]
    }
  }
  export function createMockEnvironment(): MockEnvironment
}
