import { CatchBoundary } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { forgetFailures } from '../relay/page'
import { ErrorState } from '../ui/Empty'
import { Skeleton } from '../ui/Skeleton'

/** What a search brings: the wait for it, or why it failed and another try. */
export function SearchResults(props: {
  search: string
  /** How many rows to show while it is awaited. */
  rows: number
  children: ReactNode
}) {
  return (
    <CatchBoundary
      getResetKey={() => props.search}
      errorComponent={({ error, reset }) => (
        <ErrorState
          error={error}
          onRetry={() => {
            forgetFailures()
            reset()
          }}
        />
      )}
    >
      <Suspense fallback={<Skeleton rows={props.rows} />}>{props.children}</Suspense>
    </CatchBoundary>
  )
}
