import { useEffect, useEffectEvent, useMemo } from 'react'
import { useRelayEnvironment } from 'react-relay'
import {
  type GraphQLTaggedNode,
  type OperationType,
  requestSubscription,
  type SelectorStoreUpdater,
} from 'relay-runtime'
import { onGap } from './gap'

/**
 * Follows a subscription while the component is there. What it brings is in the
 * store by id, so that whatever shows it changes by itself; the component is told
 * too. `onGap` is called when changes may have been missed: look anew.
 * That it cannot be followed breaks nothing: the page is as it was loaded.
 */
export function useLive<Subscription extends OperationType>(
  subscription: GraphQLTaggedNode,
  variables: Subscription['variables'],
  on: {
    change?: (change: Subscription['response']) => void
    updater?: SelectorStoreUpdater<Subscription['response']>
    gap?: () => void
  },
) {
  const environment = useRelayEnvironment()
  const key = JSON.stringify(variables)
  // The same object while it says the same: what is followed does not begin anew with each render.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what the variables say
  const asked = useMemo(() => variables, [key])
  const change = useEffectEvent((response: Subscription['response']) => on.change?.(response))
  const gap = useEffectEvent(() => on.gap?.())
  const updater = useEffectEvent<SelectorStoreUpdater<Subscription['response']>>((store, data) =>
    on.updater?.(store, data),
  )
  useEffect(() => {
    const { dispose } = requestSubscription<Subscription>(environment, {
      subscription,
      variables: asked,
      updater: (store, data) => updater(store, data),
      onNext: (response) => {
        if (response) change(response)
      },
      onError: () => undefined,
    })
    const unlisten = onGap(() => gap())
    return () => {
      dispose()
      unlisten()
    }
  }, [environment, subscription, asked])
}
