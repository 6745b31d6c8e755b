import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { sentence } from '../lib/fault-text'
import { faultsOf } from '../lib/faults'
import { Button } from './Button'
import { Copy } from './Copy'

type Cause =
  /** Nothing was ever here: say how the first one comes. */
  | 'first-use'
  /** Everything was dealt with. */
  | 'cleared'
  /** The filters leave nothing. */
  | 'filtered'
  /** The role does not show it: say who can change that. */
  | 'not-allowed'

/** Why there is nothing to see, and what to do about it. The fifth cause, a failure, is ErrorState. */
export function Empty(props: {
  cause: Cause
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <section
      data-cause={props.cause}
      className="flex flex-col items-start gap-2 border-rule border-y py-8 [header+&]:border-t-0 [header+&]:pt-4"
    >
      <h2 className="font-semibold text-lead">{props.title}</h2>
      {props.children && <div className="max-w-[40rem] text-soft">{props.children}</div>}
      {props.actions && <div className="mt-2 flex flex-wrap gap-3">{props.actions}</div>}
    </section>
  )
}

/** Nothing matches the filters; one click shows everything again. */
export function NothingFound(props: { onClear: () => void }) {
  const { t } = useLingui()
  return (
    <Empty
      cause="filtered"
      title={t`Nothing matches these filters`}
      actions={
        <Button onClick={props.onClear}>
          <Trans>Clear all filters</Trans>
        </Button>
      }
    />
  )
}

/** Something failed: what, whether trying again helps, and what to quote to support. */
export function ErrorState(props: { error: unknown; onRetry?: () => void }) {
  const { i18n, t } = useLingui()
  const faults = faultsOf(props.error)
  const ref = faults.find((fault) => fault.ref)?.ref
  return (
    <section
      role="alert"
      className="flex flex-col items-start gap-3 border-danger border-y py-8 [header+&]:border-t-0 [header+&]:pt-4"
    >
      <h2 className="font-semibold text-lead">{t`This could not be shown`}</h2>
      {faults.map((fault) => (
        <p key={`${fault.code}${fault.field}`} className="max-w-[40rem]">
          {sentence(i18n, fault)}
        </p>
      ))}
      <div className="flex flex-wrap gap-3">
        {props.onRetry && (
          <Button onClick={props.onRetry}>
            <Trans>Try again</Trans>
          </Button>
        )}
        {ref && <Copy text={ref} label={t`Copy reference`} />}
      </div>
    </section>
  )
}

/** A value the role does not show. An empty value is a dash instead. */
export function NotShown() {
  return (
    <span className="text-soft">
      <Trans>Not shown to your role</Trans>
    </span>
  )
}
