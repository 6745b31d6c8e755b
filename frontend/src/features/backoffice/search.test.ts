import { expect, test } from 'vitest'
import { findVariables, readFindSearch, readJobsSearch } from './search'

test('an address is read as far as it is known', () => {
  expect(readFindSearch({ q: 'acme', state: 'blocked', after: 'x' })).toEqual({
    q: 'acme',
    state: 'blocked',
  })
  expect(readFindSearch({ q: '', state: 'deleted' })).toEqual({})
  expect(readJobsSearch({ state: 'DISCARDED' })).toEqual({ state: 'DISCARDED' })
  expect(readJobsSearch({ state: 'discarded' })).toEqual({})
})

test('a filter that narrows nothing asks for everything', () => {
  expect(findVariables({})).toEqual({ search: null, blocked: null })
  expect(findVariables({ q: 'a', state: 'open' })).toEqual({ search: 'a', blocked: false })
})
