import { Popover as BasePopover } from '@base-ui/react/popover'
import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { cx } from './cx'
import { surfaceClass } from './surface'

/** A word more about a control. Never the only place of a fact: touch does not see it. */
export function Tooltip(props: { text: ReactNode; children: ReactElement }) {
  return (
    <Base.Root>
      <Base.Trigger render={props.children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-60">
          <Base.Popup className="overlay max-w-72 rounded-control bg-rail px-2.5 py-1.5 text-rail-text text-small">
            {props.text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** Something small to read or do beside the button that opens it. */
export function Popover(props: { trigger: ReactElement; title: string; children: ReactNode }) {
  return (
    <BasePopover.Root>
      <BasePopover.Trigger render={props.trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={6} align="start" className="z-50">
          <BasePopover.Popup className={cx(surfaceClass, 'max-w-96 p-4')}>
            <BasePopover.Title className="font-semibold">{props.title}</BasePopover.Title>
            {props.children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  )
}
