import { serverAudits } from 'graphql-http'
import { createClient as createEvents } from 'graphql-sse'
import { CloseCode, createClient as createSocket } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCustomer } from './customers'
import { explorer, type Server, startServer } from './server'

// What others say of GraphQL over HTTP, WebSocket and server-sent events, said
// by their own clients and audits to the built server.

let server: Server
let cookie: string
let organization: string
let product: string

beforeAll(async () => {
  server = await startServer()
  const person = addCustomer(server, 'Protocol Ltd', {
    members: { 'Pia Proto': 'legal_representative' },
    products: { 'protocol.example': [] },
  })['Pia Proto']
  cookie = await server.signIn(person)
  const { viewer } = await ask(
    '{ viewer { memberships { organization { id products { edges { node { id } } } } } } }',
  )
  const own = viewer.memberships[0].organization
  organization = own.id
  product = own.products.edges[0].node.id
})
afterAll(() => server?.stop())

const headers = () => ({ Cookie: cookie, ...explorer })

async function ask(query: string, variables = {}, as = cookie) {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...explorer, Cookie: as },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

let tags = 0
/** Does something that subscriptions tell of. */
async function tag(): Promise<string> {
  const name = `tag ${++tags}`
  await ask('mutation ($input: CreateTagInput!) { createTag(input: $input) { __typename } }', {
    input: { organizationId: organization, name, color: 1, productIds: [product] },
  })
  return name
}

const query = `subscription ($id: ID!) {
  productChanges(organizationId: $id) { action product { id tags { name } } }
}`
const subscription = () => ({ query, variables: { id: organization } })
const tagged = (name: string) => ({
  productChanges: {
    action: 'product.tagged',
    product: { id: product, tags: expect.arrayContaining([{ name }]) },
  },
})
const wait = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds))

test('graphql-http: all 61 audits pass', async () => {
  const audits = serverAudits({
    url: () => `${server.origin}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...(init.headers as object), ...headers() } }),
  })
  expect(audits).toHaveLength(61)
  for (const audit of audits) {
    expect(await audit.fn()).toEqual({ id: audit.id, name: audit.name, status: 'ok' })
  }
})

describe('graphql-transport-ws', () => {
  /** A socket that sends the cookie, as a browser does. */
  class Socket extends WebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, { protocols, headers: headers() } as unknown as string[])
    }
  }
  const address = () => `${server.origin.replace('http', 'ws')}/graphql`

  /** Opens a socket, sends messages, and waits for how it is closed. */
  function closed(messages: string[], protocols: string | string[] = 'graphql-transport-ws') {
    return new Promise<number>((done) => {
      const socket = new Socket(address(), protocols)
      socket.onopen = () => {
        for (const message of messages) socket.send(message)
      }
      socket.onclose = ({ code }) => done(code)
    })
  }
  const init = '{"type":"connection_init"}'
  const subscribe = () => JSON.stringify({ id: '1', type: 'subscribe', payload: subscription() })

  test.each([
    ['no subprotocol', CloseCode.SubprotocolNotAcceptable, () => [], []],
    ['no connection_init', CloseCode.ConnectionInitialisationTimeout, () => []],
    ['a second connection_init', CloseCode.TooManyInitialisationRequests, () => [init, init]],
    ['subscribe before connection_init', CloseCode.Unauthorized, () => [subscribe()]],
    [
      'an id that is in use',
      CloseCode.SubscriberAlreadyExists,
      () => [init, subscribe(), subscribe()],
    ],
    ['no JSON', CloseCode.BadRequest, () => ['{']],
    ['an unknown type', CloseCode.BadRequest, () => ['{"type":"start"}']],
    [
      'subscribe without an id',
      CloseCode.BadRequest,
      () => [init, '{"type":"subscribe","payload":{"query":"{__typename}"}}'],
    ],
    [
      'subscribe without a query',
      CloseCode.BadRequest,
      () => [init, '{"id":"1","type":"subscribe","payload":{}}'],
    ],
    [
      'a token of nobody',
      CloseCode.Forbidden,
      () => ['{"type":"connection_init","payload":{"authorization":"Bearer kon_pat_x"}}'],
    ],
    [
      'a message too long',
      1009,
      () => [JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(300_000) } })],
    ],
  ])('%s is closed by %i', async (_, code, messages, protocols?: string[]) => {
    expect(await closed(messages(), protocols)).toBe(code)
  })

  test('another site opens no socket', async () => {
    const socket = new WebSocket(address(), {
      protocols: 'graphql-transport-ws',
      headers: { ...headers(), Origin: 'https://elsewhere.example' },
    } as unknown as string[])
    const opened = await new Promise((done) => {
      socket.onopen = () => done(true)
      socket.onerror = () => done(false)
    })
    expect(opened).toBe(false)
  })

  test('the client of graphql-ws queries, subscribes and leaves', async () => {
    const client = createSocket({ url: address(), webSocketImpl: Socket, keepAlive: 1000 })
    const answers = client.iterate({ query: '{ provider { name } }' })
    expect(await answers.next()).toMatchObject({
      value: { data: { provider: { name: 'Kontor' } } },
    })
    expect(await answers.next()).toMatchObject({ done: true })

    const changes = client.iterate(subscription())
    const first = changes.next()
    await wait(1000)
    const name = await tag()
    expect(await first).toMatchObject({ value: { data: tagged(name) } })
    const second = changes.next()
    const other = await tag()
    expect(await second).toMatchObject({ value: { data: tagged(other) } })
    await changes.return?.()

    const invalid = client.iterate({ query: 'subscription { nothing }' })
    await expect(invalid.next()).rejects.toMatchObject([{ extensions: { reason: 'document' } }])
    const command = client.iterate({ query: 'mutation { signOut { __typename } }' })
    await expect(command.next()).rejects.toMatchObject([
      { extensions: { reason: 'command_by_stream' } },
    ])
    await client.dispose()
  })

  test('R22 a socket ends within five seconds of its session', async () => {
    const own = await sessionOf('Sol Socket')
    const socket = new WebSocket(address(), {
      protocols: 'graphql-transport-ws',
      headers: { Cookie: own, ...explorer },
    } as unknown as string[])
    socket.onopen = () => socket.send(init)
    await new Promise((acknowledged) => {
      socket.onmessage = acknowledged
    })
    const start = Date.now()
    const code = new Promise((done) => {
      socket.onclose = ({ code }) => done(code)
    })
    await ask('mutation { signOut { __typename } }', {}, own)
    expect(await code).toBe(CloseCode.Forbidden)
    expect(Date.now() - start).toBeLessThan(5000)
  })
})

/** Signs in somebody for one test alone. */
async function sessionOf(name: string) {
  const person = addCustomer(server, `${name} Ltd`, { members: { [name]: 'legal_representative' } })
  return server.signIn(person[name] ?? '')
}

describe('graphql-sse', () => {
  const events = (as = cookie) =>
    createEvents({
      url: `${server.origin}/graphql`,
      headers: { Cookie: as, ...explorer },
      retryAttempts: 0,
    })

  test('its client queries, subscribes and leaves', async () => {
    const client = events()
    const answers = client.iterate({ query: '{ provider { name } }' })
    expect(await answers.next()).toMatchObject({
      value: { data: { provider: { name: 'Kontor' } } },
    })
    expect(await answers.next()).toMatchObject({ done: true })

    await wait(5000) // what was done to the product just before would be told, too
    const changes = client.iterate(subscription())
    const first = changes.next()
    await wait(1000)
    const name = await tag()
    expect(await first).toMatchObject({ value: { data: tagged(name) } })
    await changes.return?.()

    const invalid = client.iterate({ query: 'subscription { nothing }' })
    expect(await invalid.next()).toMatchObject({
      value: { errors: [{ extensions: { reason: 'document' } }] },
    })
    expect(await invalid.next()).toMatchObject({ done: true })
    client.dispose()
  })

  test('R22 a stream ends within five seconds of its session', async () => {
    const own = await sessionOf('Stella Stream')
    const client = events(own)
    const { viewer } = await ask('{ viewer { memberships { organization { id } } } }', {}, own)
    const changes = client.iterate({
      query,
      variables: { id: viewer.memberships[0].organization.id },
    })
    const answer = changes.next()
    await wait(1000)
    const start = Date.now()
    await ask('mutation { signOut { __typename } }', {}, own)
    expect(await answer).toMatchObject({
      value: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    })
    expect(await changes.next()).toMatchObject({ done: true })
    expect(Date.now() - start).toBeLessThan(5000)
    client.dispose()
  })

  test('what is not taken is refused before the stream begins', async () => {
    const send = (body: string, init: Record<string, string>) =>
      fetch(`${server.origin}/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream', ...init },
        body,
      })
    const bad = await send('{"password":"hunter2secret', headers())
    expect(bad.status).toBe(400)
    expect(await bad.text()).not.toContain('hunter2secret')
    expect((await send('{"query":"{__typename}"}', explorer)).status).toBe(401)
    const get = await fetch(`${server.origin}/graphql?query={__typename}`, {
      headers: { Accept: 'text/event-stream', ...headers() },
    })
    expect(get.status).toBe(406)
  })
})
