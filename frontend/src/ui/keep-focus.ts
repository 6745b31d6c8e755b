const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, h1[tabindex]'

/** What stands in front of the page has the focus, or gives it back. */
const inFront = ['dialog', 'alertdialog', 'menu', 'listbox']
  // A toast stands beside it.
  .map((role) => `[role=${role}]:not([aria-modal=false])`)
  .join()

/** Where an element stands: the elements around it, the nearest first, and its place in each. */
type Place = { parent: Element; index: number }[]

function placeOf(element: Element, root: Element): Place {
  const place: Place = []
  for (let at = element; at !== root && at.parentElement; at = at.parentElement) {
    place.push({ parent: at.parentElement, index: [...at.parentElement.children].indexOf(at) })
  }
  return place
}

/** What one would reach next at a place whose element is gone; else what stands before it. */
function neighbor(place: Place): HTMLElement | undefined {
  for (const { parent, index } of place) {
    if (!parent.isConnected) continue
    const all = [...parent.querySelectorAll<HTMLElement>(focusable)].filter((element) =>
      element.checkVisibility(),
    )
    const at = parent.children[index]
    const next = all.find(
      (element) =>
        at &&
        (at.contains(element) ||
          at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
    )
    const found = next ?? all.at(-1)
    // Of radio buttons the chosen one has the focus.
    if (found instanceof HTMLInputElement && found.type === 'radio') {
      return all.find((it) => it.matches(`[name="${CSS.escape(found.name)}"]:checked`)) ?? found
    }
    if (found) return found
  }
  return undefined
}

/**
 * Nobody without a mouse loses their place when the element that has the focus goes or is
 * disabled, such as the button of a row that is deleted by it: the focus passes to what stands
 * there then; on another page to the title. What a dialog that was opened from a menu gives back
 * to nobody returns to the menu's button.
 */
export function keepFocus(root: Element) {
  let last: { element: HTMLElement; place: Place; path: string } | undefined
  let wasInFront = false
  let asked = 0

  function note({ type, target }: Event) {
    if (!(target instanceof HTMLElement)) return
    // A finger or a mouse is at its place without the focus, and the keyboard of a phone must not open.
    last =
      type === 'keydown' || target.matches(':focus-visible')
        ? { element: target, place: placeOf(target, root), path: location.pathname }
        : undefined
  }
  root.addEventListener('focusin', note)
  root.addEventListener('keydown', note, { capture: true })

  function check() {
    const closed = wasInFront
    wasInFront = document.querySelector(inFront) !== null
    if (!last || wasInFront) return
    const { element, place, path } = last
    const gone = !element.isConnected || element.matches(':disabled')
    // What is disabled has the focus a moment longer.
    const now = document.activeElement
    if (now !== document.body && !(gone && now === element)) return
    if (path !== location.pathname) root.querySelector('h1')?.focus()
    else if (gone) neighbor(place)?.focus()
    else if (closed) element.focus()
  }

  new MutationObserver(() => {
    // Whoever knows better where it belongs has had the word by then.
    cancelAnimationFrame(asked)
    asked = requestAnimationFrame(check)
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
}
