import { CatchBoundary } from '@tanstack/react-router'
import { act, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { RelayEnvironmentProvider } from 'react-relay'
import { createMockEnvironment, MockPayloadGenerator } from 'relay-test-utils'
import { expect, test } from 'vitest'
import type { HomeQuery } from '../app/__generated__/HomeQuery.graphql'
import query from '../app/__generated__/HomeQuery.graphql'
import { RequestError } from '../lib/faults'
import mailbox, { type mailboxQuery } from '../routes/__generated__/mailboxQuery.graphql'
import { render } from '../test/render'
import { forgetFailures, loadPage, loadSteadyPage, usePage, useSteadyPage } from './page'

const data = { viewer: { memberships: [], clientOrganizations: [], id: null } }

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

test('a page that stays keeps its content in sight until the answer to another filter is here', async () => {
  const environment = createMockEnvironment()
  const answer = () =>
    act(async () => {
      const asked = environment.mock.getMostRecentOperation()
      environment.mock.resolveMostRecentOperation(MockPayloadGenerator.generate(asked))
    })
  const mails = (recipient: string) => ({ first: 1, id: '', open: false, recipient })
  const load = (recipient: string, cause: 'enter' | 'stay') =>
    loadSteadyPage<mailboxQuery>(environment, mailbox, mails(recipient), cause)
  function Page(props: { recipient: string }) {
    const { busy } = useSteadyPage<mailboxQuery>(mailbox, mails(props.recipient))
    return <p>{busy ? 'old content' : `mails of ${props.recipient}`}</p>
  }
  const page = (recipient: string) => (
    <RelayEnvironmentProvider environment={environment}>
      <Suspense fallback="nothing">
        <Page recipient={recipient} />
      </Suspense>
    </RelayEnvironmentProvider>
  )

  const entered = load('ana', 'enter')
  await answer()
  await entered
  const { rerender } = render(page('ana'))
  expect(screen.getByText('mails of ana')).toBeTruthy()

  await load('ben', 'stay') // without an answer
  await act(async () => rerender(page('ben')))
  expect(screen.getByText('old content')).toBeTruthy()
  await answer()
  expect(screen.getByText('mails of ben')).toBeTruthy()
})

test('what failed is asked again when one tries again', async () => {
  const environment = createMockEnvironment()
  const asked = () => environment.mock.getAllOperations().length
  const page = (key: number) => (
    <RelayEnvironmentProvider environment={environment}>
      <CatchBoundary getResetKey={() => key} errorComponent={() => <p>failed</p>}>
        <Suspense fallback="nothing">
          <Page />
        </Suspense>
      </CatchBoundary>
    </RelayEnvironmentProvider>
  )
  function Page() {
    usePage<HomeQuery>(query, {})
    return <p>there</p>
  }
  const { rerender } = render(page(1))
  const offline = new RequestError([{ code: 'OFFLINE', message: 'Away.' }])
  await act(async () => environment.mock.rejectMostRecentOperation(offline))
  expect(screen.getByText('failed')).toBeTruthy()
  expect(asked()).toBe(0)
  forgetFailures()
  await act(async () => rerender(page(2)))
  expect(asked()).toBe(1)
  await act(async () => environment.mock.resolveMostRecentOperation({ data }))
  expect(screen.getByText('there')).toBeTruthy()
})
