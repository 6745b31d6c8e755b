import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router'
import { expect, test } from 'vitest'
import { toggled } from '../../lib/address'
import {
  cleared,
  columnsOf,
  differs,
  isFiltered,
  isUsual,
  narrowed,
  openView,
  productVariables,
  readProductSearch,
  viewAddress,
  viewQuery,
} from './search'

const now = new Date('2026-11-22T19:45:00Z')
const address = (text: string) => readProductSearch(defaultParseSearch(text))

test('every filter goes through the address and comes back the same', () => {
  const search = readProductSearch({
    q: '2026',
    kind: 'VPS.MAIL',
    status: 'ACTIVE',
    any: 'tag_b.tag_a',
    all: 'tag_c',
    none: 'tag_d',
    tagged: 'yes',
    expires: 30,
    renew: 'no',
    sort: '-expires',
    size: 50,
    after: 'cursor',
  })
  expect(search).toMatchObject({ q: '2026', kind: 'MAIL.VPS', any: 'tag_a.tag_b' })
  expect(address(defaultStringifySearch(search))).toEqual(search)
})

test('what the address cannot mean is left out', () => {
  expect(
    address('?kind=VPS.TOASTER&status=nope&any=prd_1&expires=31&size=1000&sort=price&page=2&q='),
  ).toEqual({ kind: 'VPS' })
  expect(address('?after=a&before=b')).toEqual({ after: 'a' })
})

test('the address becomes the question to the server', () => {
  expect(
    productVariables(address('?q=atlas&kind=VPS&none=tag_a&renew=no&sort=expires'), now),
  ).toEqual({
    first: 25,
    filter: { search: 'atlas', kinds: ['VPS'], tagsNone: ['tag_a'], autoRenew: false },
    orderBy: 'EXPIRES_ASC',
    more: false,
  })
  expect(productVariables(address('?before=c&size=100'), now)).toMatchObject({
    last: 100,
    before: 'c',
    filter: {},
  })
})

test('an expiry window counts whole days, so that the whole day asks the same question', () => {
  const asked = productVariables({ expires: 7 }, now)
  expect(asked.filter).toMatchObject({
    expiresAfter: '2026-11-22T00:00:00.000Z',
    expiresBefore: '2026-11-30T00:00:00.000Z',
  })
  expect(productVariables({ expires: 7 }, new Date('2026-11-22T00:00:00Z'))).toEqual(asked)
  expect(productVariables({ expires: 'past' }, now).filter).toEqual({
    expiresBefore: '2026-11-22T00:00:00.000Z',
  })
})

test('a filter that is chosen again is taken away, and every change starts at the first page', () => {
  expect(toggled('MAIL.VPS', 'VPS')).toBe('MAIL')
  expect(toggled('VPS', 'VPS')).toBeUndefined()
  expect(narrowed({ q: 'a', after: 'c', size: 50 }, { kind: toggled(undefined, 'VPS') })).toEqual({
    q: 'a',
    kind: 'VPS',
    size: 50,
  })
})

test('clearing the filters keeps order and size', () => {
  const search = address('?q=a&tagged=no&sort=-name&size=50&after=c&view=viw_1')
  expect(isFiltered(search)).toBe(true)
  expect(cleared(search)).toEqual({ sort: '-name', size: 50 })
  expect(isFiltered(cleared(search))).toBe(false)
})

test('columns keep their order, and what few ask for is asked only with its column', () => {
  expect(address('?cols=notes.kind.notes.toaster').cols).toBe('notes.kind')
  expect(columnsOf(undefined)).toEqual(['kind', 'status', 'tags', 'renewal', 'price'])
  expect(columnsOf(undefined, 'plan.kind')).toEqual(['plan', 'kind'])
  expect(columnsOf('status', 'plan.kind')).toEqual(['status'])
  expect(columnsOf('toaster', 'toaster')).toHaveLength(5)
  expect(productVariables({}, now).more).toBe(false)
  expect(productVariables({ cols: 'kind.plan' }, now).more).toBe(true)
  expect(productVariables({}, now, 'plan').more).toBe(true)
  expect(isUsual(columnsOf(undefined))).toBe(true)
  expect(isUsual(['status', 'kind'])).toBe(false)
  expect(cleared(address('?q=a&cols=plan'))).toEqual({ cols: 'plan' })
  expect(isFiltered({ cols: 'plan' })).toBe(false)
})

test('a saved view keeps the filters, not the place, and knows when it is changed', () => {
  const search = address('?status=SUSPENDED&any=tag_a&sort=expires&after=c')
  const columns = columnsOf('status.kind')
  const view = { id: 'viw_1', query: viewQuery(search, columns) }
  expect(view.query).toBe('status=SUSPENDED&any=tag_a&sort=expires&cols=status.kind')
  const opened = openView(view)
  expect(opened).toEqual({
    status: 'SUSPENDED',
    any: 'tag_a',
    sort: 'expires',
    cols: 'status.kind',
    view: 'viw_1',
  })
  expect(address(`?${viewAddress(view)}`)).toEqual(opened)
  expect(differs({ ...opened, after: 'c' }, columns, view)).toBe(false)
  expect(differs(narrowed(opened, { q: 'x' }), columns, view)).toBe(true)
  expect(differs({ ...opened, cols: 'kind' }, columnsOf('kind'), view)).toBe(true)
  // One that was kept before views kept columns says nothing of them.
  expect(differs({ q: 'a', view: 'viw_2' }, columnsOf('kind'), { id: 'viw_2', query: 'q=a' })).toBe(
    false,
  )
})
