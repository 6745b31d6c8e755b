/** The noun of an action: `product` of `product.renewed`. */
export const subjectOf = (action: string) => action.slice(0, action.indexOf('.'))

/** The pattern that stands for all actions of a subject, also for those to come. */
export const allOf = (subject: string) => `${subject}.*`

/** The actions by subject, in the order in which they come. */
export function bySubject(actions: readonly string[]): { subject: string; actions: string[] }[] {
  const groups = new Map<string, string[]>()
  for (const action of actions) {
    const subject = subjectOf(action)
    groups.set(subject, [...(groups.get(subject) ?? []), action])
  }
  return [...groups].map(([subject, list]) => ({ subject, actions: list }))
}
