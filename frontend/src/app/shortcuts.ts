import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { readShortcuts } from '../lib/settings'
import type { Place } from './nav'

/** How long `g` waits for the second key (milliseconds). */
const patience = 1500

/** A key pressed while typing is text, and one in a dialog or menu belongs to it. */
function busyElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return (
    target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null ||
    target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') !== null
  )
}

function press(selector: string, act: (element: HTMLElement) => void) {
  const element = document.querySelector<HTMLElement>(selector)
  if (element) act(element)
  return element !== null
}

/**
 * Ctrl/⌘ K opens the palette; `?`, `/`, `n` and `g` with a second key work
 * unless they are switched off. A page marks its search with `data-search` and
 * its main action with `data-new`.
 */
export function useShortcuts(options: {
  places: Place[]
  org: string
  onPalette: () => void
  onHelp: () => void
}) {
  const navigate = useNavigate()
  const now = useRef(options)
  now.current = options

  useEffect(() => {
    let goneSince = 0

    function go(key: string): boolean {
      const place = now.current.places.find((candidate) => candidate.key === key)
      if (!place) return false
      if (place.to === '/explorer') location.assign('/explorer')
      else void navigate({ to: place.to, params: { org: now.current.org } })
      return true
    }

    function single(key: string): boolean {
      const going = Date.now() - goneSince < patience
      goneSince = 0
      if (going && go(key)) return true
      if (key === 'g') {
        goneSince = Date.now()
        return true
      }
      if (key === '?') {
        now.current.onHelp()
        return true
      }
      if (key === '/') return press('main [data-search]', (field) => field.focus())
      if (key === 'n') {
        return press('main [data-new]', (button) => {
          // What it opens gives the focus back to it.
          button.focus()
          button.click()
        })
      }
      return false
    }

    function onKeyDown(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        now.current.onPalette()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (busyElsewhere(event.target) || !readShortcuts()) return
      if (single(event.key)) event.preventDefault()
    }

    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [navigate])
}
