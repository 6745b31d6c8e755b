import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

/** Views of the same thing, side by side. Keep `value` in the URL. */
export function Tabs<Value extends string>(props: {
  label: string
  value: Value
  onChange: (value: Value) => void
  tabs: {
    value: Value
    label: ReactNode
    content: ReactNode
    /** It keeps what is typed in it while another tab is open. */
    keep?: boolean
  }[]
}) {
  return (
    <Base.Root value={props.value} onValueChange={props.onChange}>
      <Base.List
        aria-label={props.label}
        className="flex gap-6 overflow-x-auto border-rule border-b"
      >
        {props.tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px min-h-control border-transparent border-b-2 py-1 font-semibold text-soft whitespace-nowrap hover:text-ink data-active:border-primary data-active:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {props.tabs.map((tab) => (
        <Base.Panel
          key={tab.value}
          value={tab.value}
          keepMounted={tab.keep}
          className="ledger pt-5"
        >
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
