/** What each permission is useless without, as the server's table says. */
export type Needs = ReadonlyMap<string, readonly string[]>

/** Only the role of legal representatives allows these (R7, R121). */
export const representativeOnly: ReadonlySet<string> = new Set([
  'representative:grant',
  'partner:grant_full',
  'client:add',
])

/** Built-in roles alone hold these: those, and locks, which administrators and representatives lift (R31). */
export const builtInOnly: ReadonlySet<string> = new Set([...representativeOnly, 'product:lock'])

/** What of a role another one can be made of, by whoever may do `own`. */
export function copyable(permissions: readonly string[], own: ReadonlySet<string>): string[] {
  return permissions.filter((name) => !builtInOnly.has(name) && own.has(name))
}

export function needsOf(
  permissions: readonly { readonly name: string; readonly dependsOn: readonly string[] }[],
): Needs {
  return new Map(permissions.map(({ name, dependsOn }) => [name, dependsOn]))
}

/** What is ticked, with all that it is useless without. */
export function closed(ticked: Iterable<string>, needs: Needs): ReadonlySet<string> {
  const held = new Set<string>()
  const add = (name: string) => {
    if (held.has(name)) return
    held.add(name)
    needs.get(name)?.forEach(add)
  }
  for (const name of ticked) add(name)
  return held
}

/** The held permissions that are useless without `name`, directly. */
export function neededBy(name: string, held: ReadonlySet<string>, needs: Needs): string[] {
  return [...held].filter((other) => needs.get(other)?.includes(name))
}
