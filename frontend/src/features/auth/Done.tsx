import { type ReactNode, useEffect, useRef } from 'react'
import { PageHeader } from '../../ui/Page'

/** The end of a way: what holds now, and where to go from here. Takes the focus, because it replaces a form. */
export function Done(props: { title: string; children: ReactNode; actions?: ReactNode }) {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => page.current?.querySelector('h1')?.focus(), [])
  return (
    <div ref={page}>
      <PageHeader title={props.title} />
      <div>{props.children}</div>
      {props.actions && <div className="mt-6 flex flex-wrap gap-3">{props.actions}</div>}
    </div>
  )
}
