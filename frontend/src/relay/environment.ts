import { Environment, Network, RecordSource, Store } from 'relay-runtime'
import { RequestError } from '../lib/faults'
import { request } from '../lib/request'
import { sessionEnded } from '../lib/session'
import { subscribe } from './socket'

/** Pages one has seen lately come back at once (number of queries kept after they leave the screen). */
const kept = 40

/** The one store of the app, and its way to the server. */
export function createEnvironment(): Environment {
  return new Environment({
    network: Network.create(
      async ({ id, name }, variables) => {
        try {
          return await request({ id: id ?? null, name }, variables)
        } catch (error) {
          if (error instanceof RequestError && error.has('UNAUTHENTICATED')) sessionEnded()
          throw error
        }
      },
      ({ id, name }, variables) => subscribe({ id: id ?? null, name, variables }),
    ),
    store: new Store(new RecordSource(), { gcReleaseBufferSize: kept }),
  })
}
