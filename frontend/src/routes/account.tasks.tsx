import { createFileRoute } from '@tanstack/react-router'
import { graphql } from 'react-relay'
import { TasksPage } from '../features/tasks/TasksPage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { accountTasksQuery } from './__generated__/accountTasksQuery.graphql'

const query = graphql`
  query accountTasksQuery($after: String) {
    ...TasksPage_query @arguments(after: $after)
  }
`

export const Route = createFileRoute('/account/tasks')({
  validateSearch: (raw: Record<string, unknown>): { after?: string } =>
    typeof raw.after === 'string' && raw.after ? { after: raw.after } : {},
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    withWords(['tasks'], loadPage<accountTasksQuery>(context.relay, query, deps)),
  component: function Tasks() {
    const navigate = Route.useNavigate()
    const data = usePage<accountTasksQuery>(query, Route.useLoaderData())
    return <TasksPage query={data} onTurn={({ after }) => void navigate({ search: { after } })} />
  },
})
