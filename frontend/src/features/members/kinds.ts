import type { Kind } from '../products/words'

/** Rights on all products of a kind, as they are edited. */
export type KindRight = {
  kind: Kind
  rights: readonly string[]
  /** Only products that come after this instant; null for all of them. */
  since?: string | null
  futureOnly: boolean
}

/** A kind of products and the rights that it supports. */
export type KindInfo = { kind: Kind; rights: readonly string[] }

/** Ticks or clears one right on one kind. A kind without any right goes. */
export function tickKind(list: readonly KindRight[], info: KindInfo, right: string, on: boolean) {
  const before = list.find(({ kind }) => kind === info.kind)
  const rights = info.rights.filter((one) =>
    one === right ? on : (before?.rights.includes(one) ?? false),
  )
  const rest = list.filter(({ kind }) => kind !== info.kind)
  if (rights.length === 0) return rest
  return [...rest, { since: null, futureOnly: false, ...before, kind: info.kind, rights }]
}

/** Narrows rights on a kind to products that come later, or widens them to all. */
export function onlyLater(list: readonly KindRight[], kind: Kind, futureOnly: boolean) {
  return list.map((one) => (one.kind === kind ? { ...one, futureOnly } : one))
}

/** Whether two lists give the same, in whatever order. */
export function sameKinds(a: readonly KindRight[], b: readonly KindRight[]): boolean {
  const flat = (list: readonly KindRight[]) =>
    list
      .map(({ kind, rights, futureOnly }) => `${kind} ${[...rights].sort().join()} ${futureOnly}`)
      .sort()
      .join('\n')
  return flat(a) === flat(b)
}
