import { expect, test } from 'vitest'
import {
  clientProductVariables,
  clientVariables,
  isFiltered,
  narrowed,
  readClientProductSearch,
  readClientSearch,
} from './search'
import { idsOf, tagsByName } from './tags'

const now = new Date('2026-11-22T22:00:00Z')

test('the address of the client list is read and asked for', () => {
  const search = readClientSearch({ q: ' nord ', level: 'full', after: 'c', x: 1 })
  expect(search).toEqual({ q: 'nord', level: 'full', after: 'c' })
  expect(clientVariables(search)).toEqual({
    first: 25,
    after: 'c',
    filter: { search: 'nord', level: 'FULL' },
  })
  expect(clientVariables({}).filter).toBeNull()
})

test('the address of the product list keeps what it knows', () => {
  expect(
    readClientProductSearch({
      kind: 'VPS.TANK',
      status: 'ACTIVE',
      client: 'org_1.prd_2',
      tag: 'Shop',
      expires: 31,
      sort: 'name',
    }),
  ).toEqual({ kind: 'VPS', status: 'ACTIVE', client: 'org_1', tag: ['Shop'] })
})

test('another filter begins at the first page', () => {
  expect(narrowed({ q: 'a', after: 'c' }, { expires: 30 })).toEqual({ q: 'a', expires: 30 })
})

test('an order is no filter', () => {
  expect(isFiltered({ sort: '-name' })).toBe(false)
  expect(isFiltered({ tag: ['Shop'] })).toBe(true)
})

test('a name of a tag stands for the tags of all clients with it, whatever the case', () => {
  const tags = tagsByName([
    { tags: [{ id: 'tag_1', name: 'Shop', color: 1 }] },
    {
      tags: [
        { id: 'tag_2', name: 'shop', color: 2 },
        { id: 'tag_3', name: 'Blog', color: 3 },
      ],
    },
  ])
  expect(tags.map(({ name }) => name)).toEqual(['Blog', 'Shop'])
  expect(idsOf(tags, ['SHOP', 'Gone'])).toEqual(['tag_1', 'tag_2'])
})

test('a window of expiry is counted in whole days from today', () => {
  const { filter } = clientProductVariables({ expires: 30 }, [], now)
  expect(filter).toEqual({
    expiresAfter: '2026-11-22T00:00:00.000Z',
    expiresBefore: '2026-12-23T00:00:00.000Z',
  })
})

test('a tag that no client has finds nothing, and not everything', () => {
  expect(clientProductVariables({ tag: ['Gone'] }, [], now).filter?.tagsAny).toHaveLength(1)
})
