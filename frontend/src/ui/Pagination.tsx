import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from './Button'

/** Pages of a list that is kept by cursor: there is a next and a previous, and no number. */
export function Pagination(props: {
  hasPrevious: boolean
  hasNext: boolean
  onPrevious: () => void
  onNext: () => void
}) {
  const { t } = useLingui()
  if (!props.hasPrevious && !props.hasNext) return null
  return (
    <nav aria-label={t`Pages`} className="flex justify-between gap-3 py-4">
      <Button disabled={!props.hasPrevious} onClick={props.onPrevious}>
        <Trans>Previous page</Trans>
      </Button>
      <Button disabled={!props.hasNext} onClick={props.onNext}>
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
