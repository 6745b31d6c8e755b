import { listOf, one, text, withoutEmpty } from '../../lib/address'
import type { ActivityFilter } from '../../routes/__generated__/oOrgActivityQuery.graphql'

/** What the address of the activity log says. */
export type ActivitySearch = {
  /** Part of a name. */
  q?: string
  /** Groups of actions, joined by dots. */
  about?: string
  /** Id of the person who acted. */
  person?: string
  /** Id of what it was done to. */
  target?: string
  /** By token, or not. */
  token?: 'yes' | 'no'
  /** First and last day, as 2026-11-28. */
  from?: string
  until?: string
}

const day = (value: unknown) =>
  /^\d{4}-\d\d-\d\d$/.test(text(value)) && !Number.isNaN(Date.parse(text(value)))
    ? text(value)
    : undefined

/** Reads the address; what it does not know is left out. */
export function readActivitySearch(raw: Record<string, unknown>): ActivitySearch {
  return withoutEmpty<ActivitySearch>({
    q: text(raw.q).slice(0, 100) || undefined,
    about:
      listOf(text(raw.about))
        .filter((group) => /^[a-z_]{1,40}$/.test(group))
        .slice(0, 20)
        .join('.') || undefined,
    person: text(raw.person).slice(0, 40) || undefined,
    target: text(raw.target).slice(0, 40) || undefined,
    token: one(raw.token, ['yes', 'no'] as const),
    from: day(raw.from),
    until: day(raw.until),
  })
}

/** The instant at which a day begins here, some days later. */
function dawn(date: string, later = 0): string {
  const at = new Date(`${date}T00:00`)
  at.setDate(at.getDate() + later)
  return at.toISOString()
}

/** What is asked of the server for an address; nothing that narrows is none. */
export function activityFilter(search: ActivitySearch): ActivityFilter | null {
  const { q, about, person, target, token, from, until } = search
  // The last day counts, and nothing can be between days that are the wrong way round.
  const last = until && from && until < from ? from : until
  const filter: ActivityFilter = {
    ...(q && { search: q }),
    ...(about && { groups: listOf(about) }),
    ...(person && { actorId: person }),
    ...(target && { targetId: target }),
    ...(token && { byToken: token === 'yes' }),
    ...(from && { from: dawn(from) }),
    ...(last && { until: dawn(last, 1) }),
  }
  return Object.keys(filter).length > 0 ? filter : null
}
