export type Tag = { id: string; name: string; color: number; productCount: number }
export type Tagged = {
  id: string
  name: string
  tags: readonly { id: string; name: string; color: number }[]
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)

/** How products and tags look once these tags are put on and taken off: what the screen shows before the server has answered. */
export function retag(
  tags: readonly Tag[],
  products: readonly Tagged[],
  add: readonly string[],
  remove: readonly string[],
) {
  const has = (product: Tagged, id: string) => product.tags.some((tag) => tag.id === id)
  return {
    products: products.map((product) => ({
      id: product.id,
      tags: [
        ...product.tags
          .filter((tag) => !remove.includes(tag.id))
          .map(({ id, name, color }) => ({ id, name, color })),
        ...tags
          .filter((tag) => add.includes(tag.id) && !has(product, tag.id))
          .map(({ id, name, color }) => ({ id, name, color })),
      ].sort(byName),
    })),
    tags: tags.map(({ id, name, color, productCount }) => {
      const gained = add.includes(id) ? products.filter((product) => !has(product, id)).length : 0
      const lost = remove.includes(id) ? products.filter((product) => has(product, id)).length : 0
      return { id, name, color, productCount: productCount + gained - lost }
    }),
  }
}
