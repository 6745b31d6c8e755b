import { lazy, Suspense } from 'react'
import type { Provider } from './ProviderLinkList'

const List = lazy(async () => ({ default: (await import('./ProviderLinkList')).ProviderLinkList }))

/** The provider's links, fetched where it has set any. */
export function ProviderLinks({ provider }: { provider: Provider }) {
  const { supportUrl, statusUrl, imprintUrl, privacyUrl } = provider
  if (!supportUrl && !statusUrl && !imprintUrl && !privacyUrl) return null
  return (
    <Suspense>
      <List provider={provider} />
    </Suspense>
  )
}
