import { expect, test } from 'vitest'
import { memberVariables, readMembersSearch } from './search'

test('the address is read without what it does not know', () => {
  expect(readMembersSearch({ q: 'ana', role: 'rol_1', state: 'gone', page: 3, after: '' })).toEqual(
    {
      q: 'ana',
      role: 'rol_1',
    },
  )
})

test('an address without filters asks for the first page of everybody', () => {
  expect(memberVariables({})).toEqual({ first: 20, after: undefined, filter: null })
})

test('filters and the way back are asked of the server', () => {
  expect(memberVariables({ q: 'ana', role: 'rol_1', state: 'active', before: 'c' })).toEqual({
    last: 20,
    before: 'c',
    filter: { search: 'ana', roleIds: ['rol_1'], suspended: false },
  })
})
