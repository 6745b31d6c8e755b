import { useLingui } from '@lingui/react/macro'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { RequestError } from '../lib/faults'
import { signInAddress } from '../lib/session'
import { forgetFailures } from '../relay/page'
import { Empty, ErrorState } from '../ui/Empty'
import { PageHeader } from '../ui/Page'
import { ButtonLink } from './links'

/** What a route shows when its loader or its component failed. */
export function PageError({ error }: ErrorComponentProps) {
  const { t } = useLingui()
  const router = useRouter()
  const signedOut = error instanceof RequestError && error.has('UNAUTHENTICATED')

  useEffect(() => {
    if (signedOut) location.replace(signInAddress(location))
  }, [signedOut])

  function again() {
    // A part of the app that could not be fetched is not fetched a second time.
    if (!(error instanceof RequestError)) return location.reload()
    forgetFailures()
    void router.invalidate()
  }

  if (signedOut) return null
  return (
    <>
      <PageHeader title={t`Something is in the way`} />
      <ErrorState error={error} onRetry={again} />
    </>
  )
}

/** The same when there is no shell to stand in. */
export function RootError(props: ErrorComponentProps) {
  return (
    <main className="mx-auto max-w-page px-4 py-8 desk:px-8">
      <PageError {...props} />
    </main>
  )
}

export function PageNotFound() {
  const { t } = useLingui()
  return (
    <>
      <PageHeader title={t`Not found`} />
      <Empty
        cause="not-allowed"
        title={t`There is nothing at this address, or you may not see it`}
        actions={<ButtonLink to="/">{t`Go to the overview`}</ButtonLink>}
      >
        {t`If somebody sent you this link, ask them which organization it belongs to, and an administrator there to invite you.`}
      </Empty>
    </>
  )
}
