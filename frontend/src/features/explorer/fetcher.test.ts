// @vitest-environment node
import { expect, test, vi } from 'vitest'
import { meterText } from './ExplorerHeader'
import { fetcherFor, type Meter } from './fetcher'

/** Answers every request with this, and tells what was sent. */
function serve(answer: () => Response) {
  const sent: RequestInit[] = []
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    sent.push(init)
    return answer()
  })
  return sent
}

const json = (body: object, status = 200) => Response.json(body, { status })
const header = (init: RequestInit | undefined, name: string) => new Headers(init?.headers).get(name)

test('a person asks with the cookie, a token with none', async () => {
  const sent = serve(() => json({ data: {} }))
  await fetcherFor('', () => undefined)({ query: '{ a }' })
  await fetcherFor('kon_pat_x', () => undefined)({ query: '{ a }' })
  await fetcherFor('', () => undefined)(
    { query: '{ a }' },
    { headers: { authorization: 'Bearer y' } },
  )
  expect(sent.map((init) => [init.credentials, header(init, 'Authorization')])).toEqual([
    ['same-origin', null],
    ['omit', 'Bearer kon_pat_x'],
    ['omit', 'Bearer y'],
  ])
  expect(sent.map((init) => header(init, 'X-Kontor-Explorer'))).toEqual(['1', null, null])
})

test('it is the document that says which operation, where GraphiQL still names another', async () => {
  const sent = serve(() => json({ data: {} }))
  const fetcher = fetcherFor('', () => undefined)
  await fetcher({ query: 'query New { a }', operationName: 'Old' })
  await fetcher({ query: 'query A { a } query B { a }', operationName: 'B' })
  await fetcher({ query: 'query {', operationName: 'Old' })
  expect(sent.map(({ body }) => JSON.parse(String(body)).operationName)).toEqual([
    'New',
    'B',
    undefined,
  ])
})

test('each answer tells its cost; introspection does not', async () => {
  const cost = { requested: 1234, maximum: 20000, remaining: 98766 }
  serve(() => json({ data: {}, extensions: { cost } }))
  const told: Meter[] = []
  const fetcher = fetcherFor('', (meter) => told.push(meter))
  await fetcher({ query: '{ a }', operationName: 'IntrospectionQuery' })
  expect(told).toEqual([])
  await fetcher({ query: '{ a }' })
  expect(told.map(meterText)).toEqual(['cost 1,234 of 20,000 · 98,766 left this minute'])
})

test('over the limit it says how long to wait', async () => {
  serve(() => json({ errors: [{ message: 'Wait.', extensions: { retryAfter: 17 } }] }, 429))
  const told: Meter[] = []
  await fetcherFor('', (meter) => told.push(meter))({ query: '{ a }' })
  expect(told.map(meterText)).toEqual([
    expect.stringMatching(/^over the limit: ask again in 17 s, at \d\d:\d\d:\d\d$/),
  ])
})

test('what is not JSON is said in words', async () => {
  serve(() => new Response('<h1>', { status: 502 }))
  await expect(fetcherFor('', () => undefined)({ query: '{ a }' })).rejects.toThrow('status 502')
})

/** Subscribes to a stream of these pieces, which stays open unless it ends. */
async function listen(pieces: (string | Uint8Array)[], ends: boolean) {
  const sent = serve(
    () =>
      new Response(
        new ReadableStream({
          start(stream) {
            const encoder = new TextEncoder()
            for (const piece of pieces) {
              stream.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece)
            }
            if (ends) stream.close()
          },
        }),
      ),
  )
  const told: Meter[] = []
  const answers = (await fetcherFor('', (meter) => told.push(meter))({
    query: 'subscription S { a }',
  })) as AsyncIterableIterator<unknown>
  return { answers, told, sent }
}

test('a subscription gives each event, however the network cuts it', async () => {
  const [a, b] = [0xc3, 0xa9] // é
  const { answers, told, sent } = await listen(
    [
      ':\n\nevent: ne',
      'xt\ndata: {"data":{"a":"',
      Uint8Array.of(a ?? 0),
      Uint8Array.of(b ?? 0),
      '"}}\n\n:\n\nevent: next\ndata: {"data":{"a":2}}\n\nevent: complete\ndata:\n\n',
    ],
    false,
  )
  const heard = []
  for await (const answer of answers) heard.push(answer)
  expect(heard).toEqual([{ data: { a: 'é' } }, { data: { a: 2 } }])
  expect(told.map(meterText)).toEqual([
    'listening, 0 changes',
    'listening, 1 change',
    'listening, 2 changes',
    '',
  ])
  expect(header(sent[0], 'Accept')).toBe('text/event-stream')
})

test('a stream that breaks is an error', async () => {
  const { answers } = await listen(['event: next\ndata: {"data":{}}\n\n'], true)
  expect((await answers.next()).value).toEqual({ data: {} })
  await expect(answers.next()).rejects.toThrow('connection broke')
})

test('who leaves while nothing happens ends the request at once', async () => {
  const sent: RequestInit[] = []
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    sent.push(init)
    return new Promise((_, fail) => {
      init.signal?.addEventListener('abort', () => fail(init.signal?.reason))
    })
  })
  const answers = (await fetcherFor(
    '',
    () => undefined,
  )({ query: 'subscription S { a }' })) as AsyncIterableIterator<unknown>
  const waiting = answers.next()
  await answers.return?.()
  expect(sent[0]?.signal?.aborted).toBe(true)
  expect(await waiting).toMatchObject({ done: true })
})

test('a subscription ends with its asker', async () => {
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    return new Promise((_, fail) => {
      signal?.addEventListener('abort', () => fail(signal.reason))
    })
  })
  const over = new AbortController()
  const answers = (await fetcherFor(
    '',
    () => undefined,
    over.signal,
  )({ query: 'subscription S { a }' })) as AsyncIterableIterator<unknown>
  const waiting = answers.next()
  over.abort()
  expect(await waiting).toMatchObject({ done: true })
})

test('what is refused before the stream begins is an answer', async () => {
  serve(() => json({ errors: [{ message: 'Sign in.' }] }, 401))
  const answers = (await fetcherFor(
    '',
    () => undefined,
  )({ query: 'subscription S { a }' })) as AsyncIterableIterator<unknown>
  expect((await answers.next()).value).toMatchObject({ errors: [{ message: 'Sign in.' }] })
  expect((await answers.next()).done).toBe(true)
})
