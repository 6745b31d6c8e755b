import { useState } from 'react'
import { useRelayEnvironment } from 'react-relay'
import {
  commitMutation,
  type Environment,
  type GraphQLTaggedNode,
  type MutationConfig,
  type MutationParameters,
  type SelectorStoreUpdater,
} from 'relay-runtime'

type Options<Command extends MutationParameters> = {
  optimisticResponse?: MutationConfig<Command>['optimisticResponse']
  updater?: SelectorStoreUpdater<Command['response']>
}

/** Sends a command; resolves with its payload, rejects with a RequestError. */
export function command<Command extends MutationParameters>(
  environment: Environment,
  mutation: GraphQLTaggedNode,
  variables: Command['variables'],
  options: Options<Command> = {},
): Promise<Command['response']> {
  return new Promise((resolve, reject) => {
    commitMutation<Command>(environment, {
      mutation,
      variables,
      ...options,
      onCompleted: resolve,
      onError: reject,
    })
  })
}

/** The same for a component: `const [rename, busy] = useCommand<…>(graphql`…`)`. */
export function useCommand<Command extends MutationParameters>(mutation: GraphQLTaggedNode) {
  const environment = useRelayEnvironment()
  const [running, setRunning] = useState(0)

  async function run(variables: Command['variables'], options?: Options<Command>) {
    setRunning((count) => count + 1)
    try {
      return await command<Command>(environment, mutation, variables, options)
    } finally {
      setRunning((count) => count - 1)
    }
  }
  return [run, running > 0] as const
}
