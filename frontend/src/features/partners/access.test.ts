import { expect, test } from 'vitest'
import {
  type Access,
  accessFault,
  accessInput,
  accessOf,
  counted,
  noAccess,
  share,
  tickRight,
  withProducts,
} from './access'

const site = { id: 'prd_1', name: 'shop.example', reference: 'P-1' }
const hosting = share({ ...site, viewerRights: ['technical', 'statistic', 'check'] })
const domain = share({ ...site, id: 'prd_2', viewerRights: ['technical'] })
const limited = (change: Partial<Access>): Access => ({
  ...noAccess,
  products: [hosting],
  ...change,
})

test('R27 a product is shared with what its kind can give, of what a link can give', () => {
  expect(hosting.rights).toEqual(['technical', 'statistic'])
  expect(domain.rights).toEqual(['technical'])
})

test('a product stands in the list once', () => {
  expect(withProducts([hosting], [hosting, domain])).toEqual([hosting, domain])
})

test('a right is ticked on one product, or on all that can have it', () => {
  const bare = [hosting, domain].map((product) => ({ ...product, rights: [] }))
  expect(tickRight(bare, 'statistic', true).map(({ rights }) => rights)).toEqual([
    ['statistic'],
    [],
  ])
  expect(tickRight(bare, 'technical', true, 'prd_2').map(({ rights }) => rights)).toEqual([
    [],
    ['technical'],
  ])
})

test.each([
  ['no product', limited({ products: [] }), 'none'],
  ['more products than a link names', limited({ products: Array(501).fill(hosting) }), 'many'],
  ['a product without a right', limited({ products: [{ ...domain, rights: [] }] }), 'bare'],
  ['an end in the past', limited({ endsOn: '2026-11-21' }), 'end'],
  ['a review today', limited({ reviewOn: '2026-11-22' }), 'review'],
  ['a review after the end', limited({ reviewOn: '2027-02-02', endsOn: '2027-02-01' }), 'review'],
  ['what can be granted', limited({ reviewOn: '2027-01-01', endsOn: '2027-02-01' }), undefined],
  ['full access without a product', limited({ level: 'FULL', products: [] }), undefined],
])('%s', (_, access, fault) => expect(accessFault(access, '2026-11-22')).toBe(fault))

test('R111 full access names no products; the last day is a whole one', () => {
  const input = accessInput(limited({ level: 'FULL', endsOn: '2027-02-01' }))
  expect(input.products).toEqual([])
  expect(new Date(input.endsAt ?? '').getTime()).toBe(new Date('2027-02-01T23:59:59').getTime())
  expect(input.reviewAt).toBeUndefined()
})

test('what a link grants can be changed and comes out as it was', () => {
  const endsAt = new Date('2027-02-01T23:59:59').toISOString()
  const access = accessOf({
    level: 'LIMITED',
    reviewAt: null,
    endsAt,
    products: [
      { product: { ...site, viewerRights: ['technical', 'statistic'] }, rights: ['statistic'] },
      { product: null, rights: ['technical'] },
    ],
  })
  expect(accessInput(access)).toEqual({
    level: 'LIMITED',
    products: [{ productId: 'prd_1', rights: ['statistic'] }],
    reviewAt: undefined,
    endsAt,
  })
})

test('what a partner sees and changes is counted', () => {
  expect(counted([{ rights: ['technical'] }, { rights: ['statistic'] }])).toEqual({
    seen: 2,
    changes: 1,
  })
})
