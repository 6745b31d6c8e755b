import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onGap } from './gap'
import { subscribe } from './socket'

/** A socket of which the test is the server. */
class Fake {
  static all: Fake[] = []
  sent: { id?: string; type: string; payload?: { operationName: string } }[] = []
  onopen?: () => void
  onmessage?: (event: { data: string }) => void
  onclose?: (event: { code: number }) => void
  closed?: number
  protocol: string
  constructor(_address: URL, protocol: string) {
    this.protocol = protocol
    Fake.all.push(this)
  }
  send(text: string) {
    this.sent.push(JSON.parse(text))
  }
  close(code: number) {
    this.closed = code
    this.onclose?.({ code })
  }
  tell(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) })
  }
  open() {
    this.onopen?.()
    this.tell({ type: 'connection_ack' })
  }
  asked() {
    return this.sent.filter(({ type }) => type === 'subscribe')
  }
}

const last = () => Fake.all.at(-1) as Fake
const ends: (() => void)[] = []

function follow(name: string) {
  const told: unknown[] = []
  const failed: Error[] = []
  const subscription = subscribe({ id: 'hash', name, variables: {} }).subscribe({
    next: (payload: unknown) => told.push(payload),
    error: (error: Error) => failed.push(error),
  })
  ends.push(() => subscription.unsubscribe())
  return { told, failed, end: () => subscription.unsubscribe() }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', Fake)
})
afterEach(() => {
  for (const end of ends.splice(0)) end()
  vi.advanceTimersByTime(60_000)
  vi.unstubAllGlobals()
  vi.useRealTimers()
  Fake.all = []
})

test('all subscriptions share one socket, which closes some time after the last', () => {
  const bell = follow('Bell')
  const list = follow('List')
  expect(Fake.all).toHaveLength(1)
  expect(last().protocol).toBe('graphql-transport-ws')
  last().open()
  expect(
    last()
      .asked()
      .map(({ payload }) => payload?.operationName),
  ).toEqual(['Bell', 'List'])
  last().tell({ id: last().asked()[1]?.id, type: 'next', payload: { data: { a: 1 } } })
  expect(list.told).toEqual([{ data: { a: 1 } }])
  expect(bell.told).toEqual([])
  bell.end()
  expect(last().sent.at(-1)).toMatchObject({ type: 'complete', id: last().asked()[0]?.id })
  list.end()
  // The next page begins one: the socket stays.
  vi.advanceTimersByTime(1000)
  const next = follow('Next')
  vi.advanceTimersByTime(60_000)
  expect(last().closed).toBeUndefined()
  next.end()
  vi.advanceTimersByTime(6000)
  expect(last().closed).toBe(1000)
  expect(Fake.all).toHaveLength(1)
})

test('a socket that breaks is opened anew, later each time, and says that something was missed', () => {
  const missed = vi.fn()
  ends.push(onGap(missed))
  follow('Bell')
  last().open()
  last().onclose?.({ code: 1006 })
  vi.advanceTimersByTime(400)
  expect(Fake.all).toHaveLength(1)
  vi.advanceTimersByTime(700)
  expect(Fake.all).toHaveLength(2)
  last().onclose?.({ code: 1006 })
  vi.advanceTimersByTime(900)
  expect(Fake.all).toHaveLength(2)
  vi.advanceTimersByTime(1200)
  expect(Fake.all).toHaveLength(3)
  expect(missed).not.toHaveBeenCalled()
  last().open()
  expect(last().asked()).toHaveLength(1)
  expect(missed).toHaveBeenCalledTimes(1)
})

test('what could not keep up begins anew, any other refusal ends it', () => {
  const missed = vi.fn()
  ends.push(onGap(missed))
  const bell = follow('Bell')
  last().open()
  const refuse = (reason: string) =>
    last().tell({
      id: last().asked().at(-1)?.id,
      type: 'error',
      payload: [{ message: 'No.', extensions: { code: 'LIMIT', reason } }],
    })
  refuse('too_many_changes')
  expect(last().asked()).toHaveLength(2)
  expect(missed).toHaveBeenCalledTimes(1)
  expect(bell.failed).toEqual([])
  refuse('too_many_operations')
  expect(last().asked()).toHaveLength(2)
  expect(bell.failed).toHaveLength(1)
})

test('whoever is signed out is not asked for again', () => {
  follow('Bell')
  last().open()
  last().onclose?.({ code: 4403 })
  vi.advanceTimersByTime(60_000)
  expect(Fake.all).toHaveLength(1)
})
