import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { graphql, usePaginationFragment } from 'react-relay'
import { useLive } from '../../relay/live'
import { Empty } from '../../ui/Empty'
import { PageHeader } from '../../ui/Page'
import { LoadMore } from '../../ui/Pagination'
import type { TasksPage_query$key } from './__generated__/TasksPage_query.graphql'
import type { TasksPageMoreQuery } from './__generated__/TasksPageMoreQuery.graphql'
import type { TasksPageSubscription } from './__generated__/TasksPageSubscription.graphql'
import { TaskRow } from './TaskRow'

/** What goes on for the person, everywhere: exports and changes of many products. It moves by itself. */
export function TasksPage(props: { query: TasksPage_query$key }) {
  const { t } = useLingui()
  const router = useRouter()
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    TasksPageMoreQuery,
    TasksPage_query$key
  >(
    graphql`
      fragment TasksPage_query on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "TasksPageMoreQuery") {
        tasks(first: $count, after: $cursor) @connection(key: "TasksPage_tasks") {
          edges {
            node {
              id
              ...TaskRow_task
            }
          }
        }
      }
    `,
    props.query,
  )
  const { tasks } = data
  const reload = () => void router.invalidate()
  useLive<TasksPageSubscription>(
    graphql`
      subscription TasksPageSubscription {
        taskChanges {
          id
          ...TaskRow_task
        }
      }
    `,
    {},
    {
      // What is in the list changes by its id; what is not was given elsewhere, a moment ago.
      change: ({ taskChanges }) => {
        if (!tasks.edges.some((edge) => edge.node.id === taskChanges.id)) reload()
      },
      gap: reload,
    },
  )
  return (
    <>
      <PageHeader
        title={t`Exports and tasks`}
        description={t`Long work that you have given. It goes on while you are elsewhere; files are there for a week.`}
      />
      {tasks.edges.length > 0 ? (
        <ul className="border-rule border-t">
          {tasks.edges.map(({ node }) => (
            <TaskRow key={node.id} task={node} />
          ))}
        </ul>
      ) : (
        <Empty cause="first-use" title={t`Nothing has been given yet`}>
          <Trans>What you export, and changes of many products at once, appear here.</Trans>
        </Empty>
      )}
      <LoadMore hasMore={hasNext} busy={isLoadingNext} onMore={() => loadNext(20)} />
    </>
  )
}
