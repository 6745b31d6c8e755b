import { Trans } from '@lingui/react/macro'

/** The shape of a list while it is fetched; it shows after 300 ms only. */
export function Skeleton(props: { rows?: number }) {
  return (
    <div role="status" className="late">
      <span className="sr-only">
        <Trans>Loading…</Trans>
      </span>
      <div aria-hidden className="border-rule border-t">
        {Array.from({ length: props.rows ?? 6 }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: identical bars
          <div key={row} className="flex h-13 items-center gap-8 border-rule border-b px-3">
            <span className="h-3 flex-2 rounded-small bg-rule" />
            <span className="h-3 flex-1 rounded-small bg-rule" />
            <span className="hidden h-3 flex-1 rounded-small bg-rule phone:block" />
          </div>
        ))}
      </div>
    </div>
  )
}
