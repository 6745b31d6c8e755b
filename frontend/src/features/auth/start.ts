import { createContext, useContext } from 'react'
import { graphql } from '../../lib/graphql'
import type { startQuery } from './__generated__/startQuery.graphql'
import { send } from './client'

const query = graphql`
  query startQuery {
    provider {
      name
      logoUrl
      hue
      supportUrl
      statusUrl
      imprintUrl
      privacyUrl
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

const unreached: Start = {
  provider: {
    name: 'Kontor',
    logoUrl: null,
    hue: null,
    supportUrl: '',
    statusUrl: '',
    imprintUrl: '',
    privacyUrl: '',
    viewerCanReadMailbox: false,
  },
  viewer: null,
}

/** Whose site this is, and who is signed in already. Resolves also when the server cannot be reached: the form then says so. */
export const fetchStart = (): Promise<Start> => send<startQuery>(query, {}).catch(() => unreached)

/** What a page of auth.html begins with: the answer of `fetchStart`, and the token of the link that led here. */
export const StartContext = createContext<Start & { token: string }>({
  ...unreached,
  token: '',
})

export const useStart = () => useContext(StartContext)
