import { type Fault, RequestError, readFaults } from './faults'

/** How the server knows a document: by the SHA-256 it was persisted under. */
type Persisted = { id: string | null; name: string }

type Payload = { data: Record<string, unknown> }

const offline: Fault = { code: 'OFFLINE', message: 'The server cannot be reached.' }

/**
 * Sends a persisted document to /graphql. Rejects with a RequestError when the
 * server cannot be reached, or answers with any error; never resolves with half
 * an answer.
 */
export async function request(
  document: Persisted,
  variables: Record<string, unknown>,
  signal?: AbortSignal,
): Promise<Payload> {
  let response: Response
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'Content-Type': 'application/json',
        // Explicit, because the server chooses its transport by it.
        Accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify({
        operationName: document.name,
        variables,
        extensions: { persistedQuery: { version: 1, sha256Hash: document.id } },
      }),
      signal,
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new RequestError([offline])
  }
  const body = await response.json().catch(() => null)
  if (body?.errors?.length) throw new RequestError(readFaults(body.errors))
  if (!body?.data) throw new RequestError([unreadable(response)])
  return body
}

function unreadable(response: Response): Fault {
  const code =
    response.status === 401
      ? 'UNAUTHENTICATED'
      : response.status === 429
        ? 'LIMIT'
        : response.status >= 502
          ? 'UNAVAILABLE'
          : 'INTERNAL'
  return {
    code,
    message: `The server answered with status ${response.status}.`,
    ref: response.headers.get('X-Request-Id') ?? undefined,
  }
}
