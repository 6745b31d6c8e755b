import type { Fetcher } from '@graphiql/toolkit'
import { type ExecutionResult, getOperationAST, parse } from 'graphql'

/** `extensions.cost` of an answer, in points. */
export type Cost = { requested: number; maximum: number; remaining: number }

/** What an answer tells beside its data. */
export type Meter = {
  cost?: Cost
  /** The budget is spent: the seconds until it is new, and when that is. */
  wait?: { seconds: number; until: Date }
  /** How many answers the open subscription had so far. */
  heard?: number
}

type Own = Record<string, string>

/**
 * Sends one request: with an `Authorization` header as that token and without
 * cookies, else as the person who is signed in.
 */
function post(token: string, body: unknown, own: Own, signal?: AbortSignal) {
  const headers = new Headers({ 'Content-Type': 'application/json' })
  if (token) headers.set('Authorization', `Bearer ${token}`)
  for (const [name, value] of Object.entries(own)) headers.set(name, value)
  const bearer = headers.has('Authorization')
  // The server takes free documents of a session from this page only.
  if (!bearer) headers.set('X-Kontor-Explorer', '1')
  return fetch('/graphql', {
    method: 'POST',
    credentials: bearer ? 'omit' : 'same-origin',
    headers,
    body: JSON.stringify(body),
    signal,
  })
}

async function json(response: Response): Promise<ExecutionResult> {
  try {
    return await response.json()
  } catch {
    throw new Error(`The server answered with status ${response.status}, and not with JSON.`)
  }
}

const asJSON = { Accept: 'application/graphql-response+json, application/json' }

/** Asks once; a refusal is an answer with `errors`. */
export const ask = async (token: string, body: unknown, own: Own = {}) =>
  json(await post(token, body, { ...asJSON, ...own }))

/** The answers of an event stream. It fails where the stream ends before the server says so. */
async function* answersOf(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) throw new Error('The connection broke. Run the subscription again.')
    const events = (text + value).split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const [, kind, data] = /^event: (\w+)\ndata: ?(.*)$/.exec(event) ?? []
      if (kind === 'complete') return
      if (kind === 'next' && data) yield JSON.parse(data) as ExecutionResult
    }
  }
}

/** The answers of a subscription, until the server ends it, its reader leaves, or `over`. */
function subscribe(token: string, body: unknown, own: Own, over: AbortSignal) {
  const left = new AbortController()
  const signal = AbortSignal.any([left.signal, over])
  async function* run() {
    try {
      const accept = { Accept: 'text/event-stream' }
      const response = await post(token, body, { ...accept, ...own }, signal)
      if (response.ok && response.body) yield* answersOf(response.body)
      else yield await json(response)
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      left.abort()
    }
  }
  const answers = run()
  return {
    next: () => answers.next(),
    return: () => {
      // A generator that waits for an answer would hear of it only after that answer.
      left.abort()
      return answers.return(undefined)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

function meterOf(answer: ExecutionResult): Meter {
  const seconds = answer.errors?.map((error) => Number(error.extensions?.retryAfter)).find(Boolean)
  return {
    cost: answer.extensions?.cost as Cost | undefined,
    wait: seconds ? { seconds, until: new Date(Date.now() + seconds * 1000) } : undefined,
  }
}

/**
 * The operation that is asked for, and whether it is a subscription. Read from the
 * document itself, for what GraphiQL says of it lags behind: just after a tab is
 * opened it still names the operation of the one before.
 */
function operationOf(query: string, chosen?: string | null) {
  try {
    const document = parse(query)
    const operation = getOperationAST(document) ?? getOperationAST(document, chosen)
    return { name: operation?.name?.value, streams: operation?.operation === 'subscription' }
  } catch {
    return { streams: false } // the server says what is wrong with it
  }
}

/**
 * The fetcher of GraphiQL: as the token, or as the person without one. `tell`
 * hears what each answer cost; what GraphiQL asks for itself is left out. Open
 * subscriptions end with `over`.
 */
export function fetcherFor(
  token: string,
  tell: (meter: Meter) => void,
  over = new AbortController().signal,
): Fetcher {
  return async ({ query, variables, operationName }, { headers = {} } = {}) => {
    const { name, streams } = operationOf(query, operationName)
    const body = { query, variables, operationName: name }
    if (streams) {
      let heard = 0
      tell({ heard })
      const answers = subscribe(token, body, headers, over)
      return {
        ...answers,
        next: async () => {
          const step = await answers.next().catch((error) => {
            tell({})
            throw error
          })
          tell(step.value ? { ...meterOf(step.value), heard: ++heard } : {})
          return step
        },
      }
    }
    const answer = await ask(token, body, headers)
    if (operationName !== 'IntrospectionQuery') tell(meterOf(answer))
    return answer
  }
}
