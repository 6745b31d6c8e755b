import type { CSSProperties } from 'react'

// public/boot.js reads the same name before the first paint.
const stored = 'kontor.hue'

/** Draws what is inside, marked `data-branded`, in a hue of the provider's. */
export const brandStyle = (hue: number) => ({ '--brand': hue }) as CSSProperties

/** Shows the provider's hue on the whole page, and remembers it for the next first paint. */
export function setBrand(hue: number | null | undefined) {
  const { style, dataset } = document.documentElement
  if (hue === null || hue === undefined) {
    localStorage.removeItem(stored)
    style.removeProperty('--brand')
    delete dataset.branded
    return
  }
  localStorage.setItem(stored, String(hue))
  style.setProperty('--brand', String(hue))
  dataset.branded = ''
}
