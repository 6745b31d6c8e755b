import { type ReactNode, type RefObject, Suspense, use, useState } from 'react'

// Dialogs take much and are never there at once: what draws them is fetched when
// the first one opens. The shell fetches it before, while nothing else happens.
type Parts = typeof import('./DialogParts')
let loaded: Parts | undefined
let loading: Promise<Parts> | undefined

export function loadDialogs(): Promise<Parts> {
  loading ??= import('./DialogParts').then((parts) => {
    loaded = parts
    return parts
  })
  return loading
}

/** Draws with the parts: at once when they are here, else when they are. */
function WithParts(props: { children: (parts: Parts) => ReactNode }) {
  return props.children(loaded ?? use(loadDialogs()))
}

/** Something that is fetched when it is first open, and stays for its way out and to open again. */
export function OnceOpen(props: { open: boolean; children: (parts: Parts) => ReactNode }) {
  const [was, setWas] = useState(props.open)
  if (props.open && !was) setWas(true)
  if (!was && !props.open) return null
  return (
    <Suspense>
      <WithParts>{props.children}</WithParts>
    </Suspense>
  )
}

export type DialogLayout = {
  title: ReactNode
  description?: ReactNode
  /** Buttons, the main one last. They stay in sight while the body scrolls. */
  actions?: ReactNode
  width?: 'narrow' | 'wide'
  children?: ReactNode
}

export type DialogProps = DialogLayout & {
  open: boolean
  onOpenChange: (open: boolean) => void
}

export type AlertDialogProps = DialogProps & {
  /** Escape does not close it either. */
  locked?: boolean
  initialFocus?: RefObject<HTMLElement | null>
}

/** The same buttons where they belong to a form in the body: they stay in sight at its foot. */
export function DialogActions(props: { children: ReactNode }) {
  return (
    <div className="sticky -bottom-5 z-10 -mx-6 -mb-5 flex flex-wrap justify-end gap-3 border-rule border-t bg-sheet px-6 py-4">
      {props.children}
    </div>
  )
}

/** A task in front of the page. Escape closes it, and a click outside until something is typed or chosen. */
export function Dialog(props: DialogProps) {
  return <OnceOpen open={props.open}>{({ TaskDialog }) => <TaskDialog {...props} />}</OnceOpen>
}

/**
 * A question that must be answered by one of its buttons. A click outside never
 * closes it; Escape does, unless `locked`.
 */
export function AlertDialog(props: AlertDialogProps) {
  return (
    <OnceOpen open={props.open}>{({ QuestionDialog }) => <QuestionDialog {...props} />}</OnceOpen>
  )
}
