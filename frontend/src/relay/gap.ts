const listeners = new Set<() => void>()

/** Calls back when changes may have been missed: after the socket was away, or when too much changed at once. */
export function onGap(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export function missed() {
  for (const tell of listeners) tell()
}
