/** A product in the list of a member's rights, and what is ticked for it. */
export type Grant = {
  product: { id: string; name: string; reference: string; viewerRights: readonly string[] }
  rights: readonly string[]
}

/** All rights there are, in the order of the columns. */
const order = ['technical', 'statistic', 'check', 'sale']

/** The rights that some product of the list supports or gives. */
export function rightsInUse(grants: readonly Grant[]): string[] {
  return order.filter((right) =>
    grants.some(
      ({ product, rights }) => product.viewerRights.includes(right) || rights.includes(right),
    ),
  )
}

/** Ticks or clears one right of one product. */
export function tick(grants: readonly Grant[], productId: string, right: string, on: boolean) {
  return grants.map((grant) =>
    grant.product.id === productId
      ? {
          ...grant,
          rights: order.filter((one) => (one === right ? on : grant.rights.includes(one))),
        }
      : grant,
  )
}

/** Whether two lists give the same rights, in whatever order. */
export function sameGrants(a: readonly Grant[], b: readonly Grant[]): boolean {
  const flat = (grants: readonly Grant[]) =>
    grants
      .map(({ product, rights }) => `${product.id} ${[...rights].sort().join()}`)
      .sort()
      .join('\n')
  return flat(a) === flat(b)
}
