import type { ReactNode } from 'react'
import { cx } from './cx'
import { usePageTitle } from './title'

/** The title of a page over its heavy rule, with what can be done here. */
export function PageHeader(props: {
  /** The name of the page or of the object; also the title of the tab. */
  title: string
  description?: ReactNode
  actions?: ReactNode
  /** What stands beside the title: a state, a tag. */
  beside?: ReactNode
  /** The way back, above the title, below depth two only. */
  parent?: ReactNode
}) {
  usePageTitle(props.title)
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-rule-heavy border-b-2 pb-4">
      <div className="min-w-0">
        {props.parent && <p className="mb-1 text-small">{props.parent}</p>}
        <h1 tabIndex={-1} className="wrap-anywhere text-title outline-none">
          {props.title}
        </h1>
        {props.beside && <div className="mt-1.5 flex flex-wrap gap-2">{props.beside}</div>}
        {props.description && <p className="mt-1 max-w-[44rem] text-soft">{props.description}</p>}
      </div>
      {props.actions && <div className="flex flex-wrap gap-3">{props.actions}</div>}
    </header>
  )
}

/** One subject of a page: its name on the left, its content beside it, a rule below. */
export function Section(props: { title: ReactNode; description?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-x-8 gap-y-4 border-rule border-b py-6 last:border-b-0 desk:grid-cols-[16rem_1fr]">
      <div>
        <h2 className="font-semibold text-lead">{props.title}</h2>
        {props.description && <p className="mt-1 text-soft">{props.description}</p>}
      </div>
      <div className="ledger min-w-0">{props.children}</div>
    </section>
  )
}

/** Names and values on ruled lines. A value that is missing is a dash. */
export function Facts(props: {
  facts: { label: ReactNode; value: ReactNode; id?: string }[]
  className?: string
}) {
  return (
    <dl
      className={cx('border-rule border-t [header+&]:-mt-3 [header+&]:border-t-0', props.className)}
    >
      {props.facts.map((fact, index) => (
        <div
          key={fact.id ?? index}
          className="grid gap-x-6 border-rule border-b py-2.5 phone:grid-cols-[12rem_1fr]"
        >
          <dt className="text-soft">{fact.label}</dt>
          <dd className="wrap-anywhere min-w-0">
            {fact.value === null || fact.value === undefined || fact.value === ''
              ? '—'
              : fact.value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
