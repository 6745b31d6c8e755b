import { createContext, useContext } from 'react'
import { graphql } from '../../lib/graphql'
import type { startQuery } from './__generated__/startQuery.graphql'
import { send } from './client'

const query = graphql`
  query startQuery {
    provider {
      name
      viewerCanReadMailbox
    }
    viewer {
      user {
        name
        email
      }
    }
  }
`

type Start = startQuery['response']

/** Whose site this is, and who is signed in already. Resolves also when the server cannot be reached: the form then says so. */
export const fetchStart = (): Promise<Start> =>
  send<startQuery>(query, {}).catch(() => ({
    provider: { name: 'Kontor', viewerCanReadMailbox: false },
    viewer: null,
  }))

/** What a page of auth.html begins with: the answer of `fetchStart`, and the token of the link that led here. */
export const StartContext = createContext<Start & { token: string }>({
  provider: { name: 'Kontor', viewerCanReadMailbox: false },
  viewer: null,
  token: '',
})

export const useStart = () => useContext(StartContext)
