import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from './Button'

type PageInfo = {
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: string | null | undefined
  endCursor: string | null | undefined
}

/** Pages of a list that is kept by cursor: there is a next and a previous, and no number. */
export function Pagination(props: {
  pageInfo: PageInfo
  /** Asks for the rows before or after a cursor. */
  onTurn: (to: { before: string } | { after: string }) => void
}) {
  const { t } = useLingui()
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = props.pageInfo
  if (!hasPreviousPage && !hasNextPage) return null
  return (
    <nav aria-label={t`Pages`} className="flex justify-between gap-3 py-4">
      <Button
        disabled={!hasPreviousPage}
        onClick={() => startCursor && props.onTurn({ before: startCursor })}
      >
        <Trans>Previous page</Trans>
      </Button>
      <Button
        disabled={!hasNextPage}
        onClick={() => endCursor && props.onTurn({ after: endCursor })}
      >
        <Trans>Next page</Trans>
      </Button>
    </nav>
  )
}

/** For lists that grow downwards: a history, a timeline. */
export function LoadMore(props: { hasMore: boolean; busy: boolean; onMore: () => void }) {
  if (!props.hasMore) return null
  return (
    <p className="py-4 text-center">
      <Button busy={props.busy} onClick={props.onMore}>
        <Trans>Show more</Trans>
      </Button>
    </p>
  )
}
