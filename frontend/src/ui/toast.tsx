import { useEffect, useState } from 'react'

// What draws toasts takes much and has nothing to draw at first: it is fetched behind the page.
type Parts = typeof import('./ToastParts')

export type ToastOptions = {
  description?: string
  undo?: { label: string; onClick: () => void }
}

/** What there is to say before it can be shown. */
const waiting: Parameters<Parts['show']>[] = []
let show: Parts['show'] | undefined
let bring: (() => void) | undefined

/**
 * Says that something happened. It is never the only proof: the page shows the
 * result too. `undo` takes back what can be taken back.
 */
export function toast(title: string, options: ToastOptions = {}) {
  if (show) return show(title, options)
  waiting.push([title, options])
  bring?.()
}

/** Where toasts appear. Once per document. */
export function Toaster() {
  const [parts, setParts] = useState<Parts>()

  useEffect(() => {
    bring = () =>
      void import('./ToastParts').then(setParts, () => {
        // Without a connection; the next toast tries again.
      })
    // A screen reader tells what comes into a viewport that is there already.
    const idle = setTimeout(bring, 2000)
    return () => clearTimeout(idle)
  }, [])

  useEffect(() => {
    if (!parts) return
    show = parts.show
    for (const said of waiting.splice(0)) show(...said)
    return () => {
      show = undefined
    }
  }, [parts])

  return parts && <parts.Viewport />
}
