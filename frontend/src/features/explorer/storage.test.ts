import { expect, test } from 'vitest'
import { storage } from './storage'

test('no request header is kept, neither in the history nor among the favourites', () => {
  const item = { query: '{ a }', headers: '{"Authorization":"Bearer kon_pat_x"}' }
  for (const list of ['queries', 'favorites']) {
    storage.setItem(`graphiql:${list}`, JSON.stringify({ [list]: [item] }))
    expect(storage.getItem(`graphiql:${list}`)).toBe(`{"${list}":[{"query":"{ a }"}]}`)
  }
})

test('clearing leaves what the console keeps', () => {
  localStorage.setItem('kontor.theme', 'dark')
  storage.setItem('graphiql:query', '{ "headers": }')
  expect(storage.length).toBeGreaterThan(0)
  storage.clear()
  expect(storage.length).toBe(0)
  expect(localStorage.getItem('kontor.theme')).toBe('dark')
})
