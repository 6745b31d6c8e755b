import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { TasksPage } from '../features/tasks/TasksPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { accountTasksQuery } from './__generated__/accountTasksQuery.graphql'

const query = graphql`
  query accountTasksQuery {
    ...TasksPage_query
  }
`

export const Route = createFileRoute('/account/tasks')({
  loader: ({ context }) =>
    withWords(['tasks'], loadPage<accountTasksQuery>(context.relay, query, {})),
  component: function Tasks() {
    const data = usePage<accountTasksQuery>(query, Route.useLoaderData())
    return <TasksPage query={data} />
  },
})
