import { Environment, Network, Observable, RecordSource, Store } from 'relay-runtime'
import { RequestError } from '../lib/faults'
import { request } from '../lib/request'
import { sessionEnded } from '../lib/session'

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
      // What follows changes is fetched behind the first page, which stands without.
      ({ id, name }, variables) =>
        Observable.from(import('./socket')).mergeMap(({ subscribe }) =>
          subscribe({ id: id ?? null, name, variables }),
        ),
    ),
    store: new Store(new RecordSource(), { gcReleaseBufferSize: kept }),
  })
}
