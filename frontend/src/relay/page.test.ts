import { createMockEnvironment } from 'relay-test-utils'
import { expect, test } from 'vitest'
import type { HomeQuery } from '../app/__generated__/HomeQuery.graphql'
import query from '../app/__generated__/HomeQuery.graphql'
import { RequestError } from '../lib/faults'
import { loadPage } from './page'

const data = { viewer: { memberships: [], id: null } }

test('a page that is not known waits for its answer', async () => {
  const environment = createMockEnvironment()
  const loading = loadPage<HomeQuery>(environment, query, {})
  environment.mock.resolveMostRecentOperation({ data })
  expect(await loading).toEqual({})
})

test('a page that is known is there at once, and refreshed behind', async () => {
  const environment = createMockEnvironment()
  const first = loadPage<HomeQuery>(environment, query, {})
  environment.mock.resolveMostRecentOperation({ data })
  await first
  expect(await loadPage<HomeQuery>(environment, query, {})).toEqual({})
  expect(environment.mock.getAllOperations()).toHaveLength(1)
})

test('what does not exist is the not-found page, every other refusal the error page', async () => {
  const environment = createMockEnvironment()
  const missing = loadPage<HomeQuery>(environment, query, {})
  environment.mock.rejectMostRecentOperation(
    new RequestError([{ code: 'NOT_FOUND', message: 'None.' }]),
  )
  await expect(missing).rejects.toMatchObject({ isNotFound: true })

  const refused = loadPage<HomeQuery>(environment, query, {})
  environment.mock.rejectMostRecentOperation(
    new RequestError([{ code: 'FORBIDDEN', message: 'No.' }]),
  )
  await expect(refused).rejects.toBeInstanceOf(RequestError)
})
