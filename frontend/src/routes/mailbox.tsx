import { createFileRoute } from '@tanstack/react-router'
import { useEffect } from 'react'
import { graphql, useRelayEnvironment } from 'react-relay'
import { MailboxPage } from '../features/mailbox/MailboxPage'
import { mailboxVariables, readMailboxSearch } from '../features/mailbox/search'
import { loadPage, loadSteadyPage, useSteadyPage } from '../relay/page'
import type { mailboxQuery } from './__generated__/mailboxQuery.graphql'

const query = graphql`
  query mailboxQuery($first: Int!, $after: String, $recipient: String, $id: ID!, $open: Boolean!) {
    mailbox(first: $first, after: $after, recipient: $recipient) {
      ...MailboxPage_mailbox
    }
    mailboxMessage(id: $id) @include(if: $open) {
      ...MailView_message
    }
  }
`

/** How often the server is asked for new mails while the page is in sight (milliseconds). */
const pulse = 5000

export const Route = createFileRoute('/mailbox')({
  validateSearch: readMailboxSearch,
  loaderDeps: ({ search }) => mailboxVariables(search),
  loader: ({ context, deps, cause }) =>
    loadSteadyPage<mailboxQuery>(context.relay, query, deps, cause),
  component: function Mailbox() {
    const environment = useRelayEnvironment()
    const variables = Route.useLoaderData()
    const navigate = Route.useNavigate()
    const { data } = useSteadyPage<mailboxQuery>(query, variables)

    useEffect(() => {
      const timer = setInterval(() => {
        if (document.visibilityState === 'hidden') return
        // A pulse that fails changes nothing; the next one asks again.
        loadPage<mailboxQuery>(environment, query, variables).catch(() => undefined)
      }, pulse)
      return () => clearInterval(timer)
    }, [environment, variables])

    return (
      <MailboxPage
        mailbox={data.mailbox}
        message={data.mailboxMessage}
        search={Route.useSearch()}
        onSearch={(search) => void navigate({ search })}
      />
    )
  },
})
