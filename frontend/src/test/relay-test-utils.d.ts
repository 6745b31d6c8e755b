// The package comes without types; this is what our tests use of it.
declare module 'relay-test-utils' {
  import type {
    ConcreteRequest,
    Environment,
    GraphQLResponse,
    OperationDescriptor,
    Variables,
  } from 'relay-runtime'

  export type MockEnvironment = Environment & {
    mock: {
      resolveMostRecentOperation: (
        response:
          | GraphQLResponse
          | { data: unknown }
          | ((operation: OperationDescriptor) => GraphQLResponse),
      ) => void
      rejectMostRecentOperation: (error: Error) => void
      getAllOperations: () => OperationDescriptor[]
      getMostRecentOperation: () => OperationDescriptor
      findOperation: (which: (operation: OperationDescriptor) => boolean) => OperationDescriptor
      /** Tells a subscription something. */
      nextValue: (operation: OperationDescriptor, response: GraphQLResponse) => void
      queueOperationResolver: (resolve: (operation: OperationDescriptor) => unknown) => void
      queuePendingOperation: (query: ConcreteRequest, variables: Variables) => void
    }
  }
  export function createMockEnvironment(): MockEnvironment

  export const MockPayloadGenerator: {
    /** An answer to a query: given values by type, invented ones for the rest. */
    generate: (
      operation: OperationDescriptor,
      resolvers?: Record<string, () => unknown>,
    ) => GraphQLResponse
  }
}
