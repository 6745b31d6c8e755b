/** Tags of one name, of whichever clients have it. */
export type NamedTag = { name: string; color: number; ids: string[] }

const fold = (name: string) => name.toLocaleLowerCase()

/** How many tags the server takes in one filter. */
export const maxTagIds = 20

/** The tags of all clients by name, whatever the case; in alphabetical order. */
export function tagsByName(
  clients: readonly { tags: readonly { id: string; name: string; color: number }[] }[],
): NamedTag[] {
  const named = new Map<string, NamedTag>()
  for (const { id, name, color } of clients.flatMap((client) => client.tags)) {
    const known = named.get(fold(name))
    if (known) known.ids.push(id)
    else named.set(fold(name), { name, color, ids: [id] })
  }
  return [...named.values()].sort((a, b) => a.name.localeCompare(b.name))
}

/** The ids of the tags with these names. */
export function idsOf(tags: readonly NamedTag[], names: readonly string[]): string[] {
  const wanted = new Set(names.map(fold))
  return tags.filter(({ name }) => wanted.has(fold(name))).flatMap(({ ids }) => ids)
}
