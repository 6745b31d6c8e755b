import type { Level } from '../../lib/level-name'
import type { PartnerProductInput } from './__generated__/InvitePartnerFormMutation.graphql'

/** The rights that a link can give on a product, in the order of the columns. */
export const linkRights = ['technical', 'statistic'] as const

/** A product that is shared, what could be given on it, and what is. */
export type Shared = {
  id: string
  name: string
  reference: string
  possible: readonly string[]
  rights: readonly string[]
}

/** What a client is about to grant. Dates are those of a date field: `2027-03-01`, or empty. */
export type Access = {
  level: Level
  products: readonly Shared[]
  reviewOn: string
  endsOn: string
}

export const noAccess: Access = { level: 'LIMITED', products: [], reviewOn: '', endsOn: '' }

/** Products a limited link can name at most. */
export const maxProducts = 500

/** A product as it is first put into the list: with all that can be given on it. */
export function share(product: {
  id: string
  name: string
  reference: string
  viewerRights: readonly string[]
}): Shared {
  const possible = linkRights.filter((right) => product.viewerRights.includes(right))
  return {
    id: product.id,
    name: product.name,
    reference: product.reference,
    possible,
    rights: possible,
  }
}

/** The list with these products too; none stands in it twice. */
export function withProducts(list: readonly Shared[], more: readonly Shared[]): Shared[] {
  const known = new Set(list.map(({ id }) => id))
  return [...list, ...more.filter(({ id }) => !known.has(id))]
}

/** Gives or takes one right, on one product or, without an id, on all that can have it. */
export function tickRight(list: readonly Shared[], right: string, on: boolean, id?: string) {
  return list.map((product) =>
    (id === undefined || product.id === id) && product.possible.includes(right)
      ? {
          ...product,
          rights: linkRights.filter((one) =>
            one === right ? on : product.rights.includes(one),
          ) as readonly string[],
        }
      : product,
  )
}

/** What is wrong with an access, as the name of a rule; undefined when nothing is. */
export function accessFault(
  access: Access,
  today: string,
): 'none' | 'many' | 'bare' | 'review' | 'end' | undefined {
  if (access.level === 'LIMITED') {
    if (access.products.length === 0) return 'none'
    if (access.products.length > maxProducts) return 'many'
    if (access.products.some(({ rights }) => rights.length === 0)) return 'bare'
  }
  if (access.endsOn && access.endsOn < today) return 'end'
  if (access.reviewOn && (access.reviewOn <= today || outlives(access))) return 'review'
  return undefined
}

const outlives = ({ reviewOn, endsOn }: Access) => endsOn !== '' && reviewOn > endsOn

/** A calendar day of this browser as a date field writes it. */
export const dayOf = (instant: Date) => new Intl.DateTimeFormat('sv').format(instant)

const dayOrNone = (instant: string | null | undefined) => (instant ? dayOf(new Date(instant)) : '')
const at = (day: string, time: string) =>
  day ? new Date(`${day}T${time}`).toISOString() : undefined

/** What the server is asked to grant. The last day is a whole one; a reminder comes in the morning. */
export function accessInput(access: Access): {
  level: Level
  products: PartnerProductInput[]
  reviewAt: string | undefined
  endsAt: string | undefined
} {
  return {
    level: access.level,
    products:
      access.level === 'LIMITED'
        ? access.products.map(({ id, rights }) => ({ productId: id, rights: [...rights] }))
        : [],
    reviewAt: at(access.reviewOn, '08:00:00'),
    endsAt: at(access.endsOn, '23:59:59'),
  }
}

/** What a link grants now, to be changed. Products that the viewer does not see stay out. */
export function accessOf(link: {
  level: Level
  reviewAt: string | null | undefined
  endsAt: string | null | undefined
  products: readonly {
    product:
      | { id: string; name: string; reference: string; viewerRights: readonly string[] }
      | null
      | undefined
    rights: readonly string[]
  }[]
}): Access {
  return {
    level: link.level,
    products: link.products.flatMap(({ product, rights }) =>
      product ? [{ ...share(product), rights }] : [],
    ),
    reviewOn: dayOrNone(link.reviewAt),
    endsOn: dayOrNone(link.endsAt),
  }
}

/** How many products a partner may change, and how many it may only look at. */
export function counted(products: readonly { rights: readonly string[] }[]) {
  const changes = products.filter(({ rights }) => rights.includes('technical')).length
  return { seen: products.length, changes }
}
