import { useState } from 'react'
import { useRelayEnvironment } from 'react-relay'
import {
  commitLocalUpdate,
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
  /** The command that answers a secret: it is taken out of the store before the promise resolves. */
  secretOf?: string
}

/** How many commands wait for their answer. */
let waiting = 0

/** What shows as done may not be: the browser asks before it leaves the page. */
const ask = (event: Event) => event.preventDefault()

function wait() {
  if (waiting++ === 0) addEventListener('beforeunload', ask)
}

function settle() {
  if (--waiting === 0) removeEventListener('beforeunload', ask)
}

/**
 * Sends a command; resolves with its payload, rejects with a RequestError. Until then
 * the browser asks before the page is left or loaded anew, and the change perhaps lost.
 */
export function command<Command extends MutationParameters>(
  environment: Environment,
  mutation: GraphQLTaggedNode,
  variables: Command['variables'],
  options: Options<Command> = {},
): Promise<Command['response']> {
  wait()
  const { secretOf, updater, ...others } = options
  let answered: string | undefined
  return new Promise<Command['response']>((resolve, reject) => {
    commitMutation<Command>(environment, {
      mutation,
      variables,
      ...others,
      updater: (store, data) => {
        if (secretOf) answered = store.getRootField(secretOf as never)?.getDataID()
        updater?.(store, data)
      },
      onCompleted: (payload) => {
        if (answered) forgetSecret(environment, answered)
        resolve(payload)
      },
      onError: reject,
    })
  }).finally(settle)
}

/** What is shown once is kept by whoever shows it, and by nothing else. */
function forgetSecret(environment: Environment, payload: string) {
  commitLocalUpdate(environment, (store) => {
    store.get(payload)?.setValue(undefined, 'secret')
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
