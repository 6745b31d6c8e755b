import { expect, test, vi } from 'vitest'
import { faultsOf, RequestError, readFaults } from './faults'
import { request } from './request'

const document = { id: 'abc', name: 'Thing' }

function answer(body: unknown, init?: ResponseInit) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => Response.json(body, init))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

const failure = () => request(document, {}).then(() => undefined, faultsOf)

test('a document is sent by its hash, never by its text', async () => {
  const fetch = answer({ data: { ok: true } })
  await request(document, { id: 1 })
  const sent = JSON.parse(String(fetch.mock.calls[0]?.[1].body))
  expect(sent).toEqual({
    operationName: 'Thing',
    variables: { id: 1 },
    extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } },
  })
})

test('half an answer is a failure', async () => {
  answer({ data: { a: 1 }, errors: [{ message: 'No.', extensions: { code: 'forbidden' } }] })
  expect(await failure()).toMatchObject([{ code: 'FORBIDDEN', message: 'No.' }])
})

test.each([
  [401, 'UNAUTHENTICATED'],
  [429, 'LIMIT'],
  [500, 'INTERNAL'],
  [503, 'UNAVAILABLE'],
])('status %i without a readable answer is %s', async (status, code) => {
  answer('not for us', { status })
  expect(await failure()).toMatchObject([{ code }])
})

test('a server that is not reached is not the person’s fault', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await failure()).toMatchObject([{ code: 'OFFLINE' }])
})

test('an error without a code counts as internal', () => {
  expect(readFaults([{ message: 'x' }])[0]?.code).toBe('INTERNAL')
  expect(new RequestError(readFaults([{ message: 'x' }])).has('INTERNAL')).toBe(true)
})
