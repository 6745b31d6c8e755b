import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { SecurityPage } from '../features/account/SecurityPage'
import { loadPage, usePage } from '../relay/page'
import type { accountSecurityQuery } from './__generated__/accountSecurityQuery.graphql'

const query = graphql`
  query accountSecurityQuery {
    viewer {
      ...SecurityPage_viewer
    }
  }
`

export const Route = createFileRoute('/account/security')({
  loader: ({ context }) => loadPage<accountSecurityQuery>(context.relay, query, {}),
  component: function Security() {
    const { viewer } = usePage<accountSecurityQuery>(query, Route.useLoaderData())
    return viewer && <SecurityPage viewer={viewer} />
  },
})
