import { type ProductSearch, productVariables } from '../products/search'

/** The product lists that the overview counts and leads to: the number and the list it opens are the same question. */
export const searches = {
  suspended: { status: 'SUSPENDED' },
  ranOut: { status: 'ACTIVE', expires: 'past', sort: 'expires' },
  ending: { status: 'ACTIVE', expires: 30, renew: 'no', sort: 'expires' },
  next: { status: 'ACTIVE', expires: 90, sort: 'expires' },
  active: { status: 'ACTIVE' },
  ordered: { status: 'PENDING' },
  untagged: { tagged: 'no' },
} satisfies Record<string, ProductSearch>

/** The filters of all these lists, as the overview's query takes them. */
export function overviewFilters(now: Date) {
  const filter = (search: ProductSearch) => productVariables(search, now).filter
  return {
    suspended: filter(searches.suspended),
    ranOut: filter(searches.ranOut),
    ending: filter(searches.ending),
    next: filter(searches.next),
    active: filter(searches.active),
    ordered: filter(searches.ordered),
    untagged: filter(searches.untagged),
  }
}
