import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, usePaginationFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Choice'
import { type Column, DataTable } from '../../ui/DataTable'
import { Empty } from '../../ui/Empty'
import { PageHeader } from '../../ui/Page'
import { LoadMore } from '../../ui/Pagination'
import { Status, type Tone } from '../../ui/Status'
import { toast } from '../../ui/toast'
import type {
  JobsPage_query$data,
  JobsPage_query$key,
} from './__generated__/JobsPage_query.graphql'
import type { JobsPageCancelMutation } from './__generated__/JobsPageCancelMutation.graphql'
import type { JobsPageMoreQuery } from './__generated__/JobsPageMoreQuery.graphql'
import type { JobsPageRetryMutation } from './__generated__/JobsPageRetryMutation.graphql'
import { type JobState, type JobsSearch, jobStates } from './search'

type Job = JobsPage_query$data['backOffice']['jobs']['edges'][number]['node']

const names: Record<JobState, MessageDescriptor> = {
  RUNNING: msg`Runs`,
  AVAILABLE: msg`Waits its turn`,
  RETRYABLE: msg`Will be tried again`,
  SCHEDULED: msg`Waits for its time`,
  DISCARDED: msg`Given up`,
  CANCELLED: msg`Cancelled`,
  COMPLETED: msg`Done`,
}

const tones: Record<JobState, Tone> = {
  RUNNING: 'good',
  AVAILABLE: 'calm',
  RETRYABLE: 'warn',
  SCHEDULED: 'calm',
  DISCARDED: 'bad',
  CANCELLED: 'calm',
  COMPLETED: 'calm',
}

const known = (state: string) => jobStates.find((name) => name === state)
const nameOf = (i18n: I18n, state: JobState) => i18n._(names[state])

/** What the servers have to do: mails, messages to webhooks, tasks. */
export function JobsPage(props: {
  query: JobsPage_query$key
  search: JobsSearch
  onSearch: (next: JobsSearch) => void
  /** A job has changed: the counts are others now. */
  onChanged: () => void
  busy: boolean
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    JobsPageMoreQuery,
    JobsPage_query$key
  >(
    graphql`
      fragment JobsPage_query on Query
      @refetchable(queryName: "JobsPageMoreQuery")
      @argumentDefinitions(
        state: { type: "JobState" }
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
      ) {
        backOffice {
          jobCounts {
            state
            count
          }
          jobs(first: $count, after: $cursor, state: $state) @connection(key: "JobsPage_jobs") {
            edges {
              node {
                id
                kind
                state
                arguments
                attempt
                maxAttempts
                error
                createdAt
                scheduledAt
                finishedAt
              }
            }
          }
        }
      }
    `,
    props.query,
  )
  const columns = useColumns(props.onChanged)
  const { jobCounts, jobs } = data.backOffice
  const counted = new Map(jobCounts.map(({ state, count }) => [state, count]))
  return (
    <>
      <PageHeader
        title={t`Jobs`}
        description={t`What the servers do in the background: send mails, tell webhooks, write exports. What is over is kept for a while.`}
      />
      <div className="flex pb-4">
        <Select
          label={t`State`}
          hideLabel
          value={props.search.state ?? ''}
          onChange={(event) => {
            const state = known(event.currentTarget.value)
            props.onSearch(state ? { state } : {})
          }}
          options={[
            { value: '', label: t`All states` },
            ...jobStates.map((state) => ({
              value: state,
              label: `${nameOf(i18n, state)} (${format.number(counted.get(state) ?? 0)})`,
            })),
          ]}
        />
      </div>
      {jobs.edges.length > 0 ? (
        <DataTable
          label={t`Jobs`}
          columns={columns}
          rows={jobs.edges.map(({ node }) => node)}
          busy={props.busy}
        />
      ) : (
        <Empty cause="cleared" title={t`No jobs here`}>
          <Trans>Nothing waits, and nothing failed.</Trans>
        </Empty>
      )}
      <LoadMore hasMore={hasNext} busy={isLoadingNext} onMore={() => loadNext(20)} />
    </>
  )
}

function useColumns(onChanged: () => void): Column<Job>[] {
  const { t, i18n } = useLingui()
  const format = useFormats()
  return [
    {
      id: 'kind',
      header: t`Job`,
      cell: ({ id, kind, arguments: text }) => (
        <>
          <span className="font-semibold">{kind}</span>{' '}
          <span className="figures text-soft">#{id}</span>
          {text !== '{}' && (
            <code className="wrap-anywhere block font-mono text-small text-soft">{text}</code>
          )}
        </>
      ),
    },
    {
      id: 'state',
      header: t`State`,
      cell: (job) => {
        const state = known(job.state)
        return (
          <>
            {state && <Status tone={tones[state]}>{nameOf(i18n, state)}</Status>}
            {job.error && (
              <p className="wrap-anywhere mt-1 max-w-96 text-danger text-small">{job.error}</p>
            )}
          </>
        )
      },
    },
    {
      id: 'try',
      header: t`Try`,
      phone: 'line',
      cell: ({ attempt, maxAttempts }) => (
        <span className="figures">{t`${attempt} of ${maxAttempts}`}</span>
      ),
    },
    {
      id: 'when',
      header: t`When`,
      phone: 'line',
      cell: ({ finishedAt, scheduledAt }) => {
        const at = finishedAt ?? scheduledAt
        return (
          <time dateTime={at} title={format.dateTime(at)} className="figures">
            {format.relative(at)}
          </time>
        )
      },
    },
    {
      id: 'actions',
      header: t`Actions`,
      hideHeader: true,
      align: 'end',
      cell: (job) => <JobActions job={job} onChanged={onChanged} />,
    },
  ]
}

function JobActions(props: { job: Job; onChanged: () => void }) {
  const { t, i18n } = useLingui()
  const { id, kind, state, finishedAt } = props.job
  const [retry, retrying] = useCommand<JobsPageRetryMutation>(graphql`
    mutation JobsPageRetryMutation($input: RetryJobInput!) {
      retryJob(input: $input) {
        job {
          id
          state
          attempt
          maxAttempts
          scheduledAt
          finishedAt
        }
      }
    }
  `)
  const [cancel, cancelling] = useCommand<JobsPageCancelMutation>(graphql`
    mutation JobsPageCancelMutation($input: CancelJobInput!) {
      cancelJob(input: $input) {
        job {
          id
          state
          finishedAt
        }
      }
    }
  `)

  async function act(work: () => Promise<unknown>, done: string) {
    try {
      await work()
      toast(done)
      props.onChanged()
    } catch (error) {
      toast(faultText(i18n, error))
    }
  }

  return (
    <span className="flex flex-wrap justify-end gap-2">
      {state !== 'RUNNING' && (
        <Button
          busy={retrying}
          onClick={() => void act(() => retry({ input: { jobId: id } }), t`Job ${id} runs again`)}
        >
          <Trans>
            Run again<span className="sr-only">: {`${kind} ${id}`}</span>
          </Trans>
        </Button>
      )}
      {!finishedAt && (
        <Button
          variant="danger"
          busy={cancelling}
          onClick={() =>
            void act(() => cancel({ input: { jobId: id } }), t`Job ${id} is cancelled`)
          }
        >
          <Trans>
            Cancel job<span className="sr-only">: {`${kind} ${id}`}</span>
          </Trans>
        </Button>
      )}
    </span>
  )
}
