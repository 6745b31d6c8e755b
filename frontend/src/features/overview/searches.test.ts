import { expect, test } from 'vitest'
import { readProductSearch } from '../products/search'
import { overviewFilters, searches } from './searches'

test('each counted list opens as the address it is written as', () => {
  for (const search of Object.values(searches)) expect(readProductSearch(search)).toEqual(search)
})

test('what ends without renewing is counted for the next thirty days only', () => {
  const { ending, next } = overviewFilters(new Date('2026-11-22T19:45:00Z'))
  expect(ending).toEqual({
    statuses: ['ACTIVE'],
    autoRenew: false,
    expiresAfter: '2026-11-22T00:00:00.000Z',
    expiresBefore: '2026-12-23T00:00:00.000Z',
  })
  expect(next).toMatchObject({ expiresBefore: '2027-02-21T00:00:00.000Z' })
  expect(next.autoRenew).toBeUndefined()
})
