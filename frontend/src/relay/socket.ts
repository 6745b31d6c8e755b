import { Observable } from 'relay-runtime'
import { RequestError, readFaults } from '../lib/faults'
import { sessionEnded } from '../lib/session'
import { missed } from './gap'

/** What a subscription asks: a persisted document. */
type Asked = { id: string | null; name: string; variables: Record<string, unknown> }

type Sink = { next: (payload: never) => void; error: (error: Error) => void }

type Message = { id?: string; type: string; payload?: unknown }

const protocol = 'graphql-transport-ws'
/** The server knows this person no more. */
const forbidden = 4403
/** The wait before the next attempt grows from the first to the last (milliseconds). */
const waits = { first: 1000, last: 30_000 }
/** A page that is left gives its subscriptions up, and the next one begins some: the socket stays. */
const idle = 5000

/** What is followed; it gets another id when it begins anew. */
type Followed = { id: string; asked: Asked; sink: Sink }

const running = new Map<string, Followed>()
let socket: WebSocket | undefined
let ready = false
let failures = 0
let last = 0
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Follows changes over the one socket that all subscriptions of a window share.
 * It is opened for the first one and, when it breaks, opened anew; what changed
 * meanwhile is not told, which `onGap` of gap.ts says.
 */
export function subscribe(asked: Asked): Observable<never> {
  return Observable.create<never>((sink) => {
    const followed = { id: '', asked, sink }
    begin(followed)
    if (!ready) connect()
    return () => {
      if (running.delete(followed.id) && ready) send({ id: followed.id, type: 'complete' })
      if (running.size === 0) setTimeout(leave, idle)
    }
  })
}

const send = (message: Message) => socket?.send(JSON.stringify(message))

function begin(followed: Followed) {
  followed.id = String(++last)
  running.set(followed.id, followed)
  if (ready) ask(followed)
}

function ask({ id, asked }: Followed) {
  const extensions = { persistedQuery: { version: 1, sha256Hash: asked.id } }
  const payload = { operationName: asked.name, variables: asked.variables, extensions }
  send({ id, type: 'subscribe', payload })
}

function leave() {
  if (running.size > 0) return
  clearTimeout(timer)
  timer = undefined
  socket?.close(1000)
}

function connect() {
  if (socket || timer) return
  const address = new URL('/graphql', location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const opened = new WebSocket(address, protocol)
  socket = opened
  opened.onopen = () => send({ type: 'connection_init' })
  opened.onmessage = (event) => take(JSON.parse(event.data))
  opened.onclose = (event) => closed(event.code)
}

function take({ id = '', type, payload }: Message) {
  const followed = running.get(id)
  if (type === 'connection_ack') {
    ready = true
    for (const followed of running.values()) ask(followed)
    if (failures > 0) missed()
    failures = 0
  } else if (type === 'ping') {
    send({ type: 'pong' })
  } else if (type === 'next') {
    followed?.sink.next(payload as never)
  } else if (type === 'error' && followed) {
    refused(followed, payload)
  } else if (type === 'complete') {
    running.delete(id)
  }
}

/** A subscription that could not keep up begins anew; any other refusal ends it. */
function refused(followed: Followed, payload: unknown) {
  const error = new RequestError(readFaults(payload as never))
  running.delete(followed.id)
  if (error.faults.some((fault) => fault.reason === 'too_many_changes')) {
    begin(followed)
    missed()
  } else {
    followed.sink.error(error)
  }
}

function closed(code: number) {
  socket = undefined
  ready = false
  if (code === forbidden) sessionEnded()
  if (code === forbidden || running.size === 0) return
  // Not all windows at once, when a server has gone.
  const wait = Math.min(waits.last, waits.first * 2 ** failures) * (0.5 + Math.random() / 2)
  failures++
  timer = setTimeout(() => {
    timer = undefined
    connect()
  }, wait)
}
