import { Trans } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'

function follow(tell: () => void) {
  addEventListener('online', tell)
  addEventListener('offline', tell)
  return () => {
    removeEventListener('online', tell)
    removeEventListener('offline', tell)
  }
}

/** Says that the browser has no network, for as long as it has none. */
export function Offline() {
  const online = useSyncExternalStore(follow, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <p className="bg-signal px-4 py-1.5 font-semibold text-on-signal">
          <Trans>
            You are offline. What you see may be old; nothing can be saved until you are back.
          </Trans>
        </p>
      )}
    </div>
  )
}
