import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { fetchQuery, graphql, useFragment, useRelayEnvironment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { LinkButton } from '../../ui/Link'
import { Notice } from '../../ui/Notice'
import { StepUp, useProvePassword } from '../account/StepUp'
import type { Export_organization$key } from './__generated__/Export_organization.graphql'
import type { ExportMutation } from './__generated__/ExportMutation.graphql'
import type { ExportQuery } from './__generated__/ExportQuery.graphql'

const query = graphql`
  query ExportQuery($id: ID!) {
    node(id: $id) {
      ... on Task @alias(as: "task") {
        status
        progress
        downloadUrl
        fileName
      }
    }
  }
`

/** How often it is asked how the archive goes on (milliseconds). */
const askEvery = 1500

type Task = NonNullable<NonNullable<ExportQuery['response']['node']>['task']>

/** Takes all data of the organization out, as one archive, and says how it goes on. */
export function Export(props: { organization: Export_organization$key }) {
  const { t } = useLingui()
  const prove = useProvePassword()
  const { id, name } = useFragment(
    graphql`
      fragment Export_organization on Organization {
        id
        name
      }
    `,
    props.organization,
  )
  const [give] = useCommand<ExportMutation>(graphql`
    mutation ExportMutation($input: ExportOrganizationInput!) {
      exportOrganization(input: $input) {
        task {
          id
        }
      }
    }
  `)
  const [asking, setAsking] = useState(false)
  const [taskId, setTaskId] = useState<string>()
  const task = useTask(taskId)
  const rows = task?.progress ?? 0
  const over = task && task.status !== 'PENDING' && task.status !== 'RUNNING'

  return (
    <>
      {task?.downloadUrl ? (
        <Notice
          tone="good"
          actions={
            <LinkButton variant="primary" href={task.downloadUrl} download={task.fileName}>
              <Trans>Download</Trans>
            </LinkButton>
          }
        >
          <Trans>{task.fileName} is ready. It is kept for a week, for you alone.</Trans>
        </Notice>
      ) : over ? (
        <Notice tone="bad">
          <Trans>The archive could not be written. Give it once more.</Trans>
        </Notice>
      ) : taskId ? (
        <Notice>
          <Trans>The archive is being written: {rows} rows so far. You can go on meanwhile.</Trans>
        </Notice>
      ) : null}
      {(!taskId || over) && (
        <div className={taskId ? 'mt-4' : undefined}>
          <Button onClick={() => setAsking(true)}>
            <Trans>Export all data…</Trans>
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t`Export all data of ${name}`}
        danger={false}
        consequences={[
          t`One ZIP archive holds addresses, members, roles, teams, products, tags, partners, tokens and the activity log, each as CSV and as JSON.`,
          t`Passwords and secrets are not in it. Names and addresses of people are: keep it safe.`,
          t`The export stands in the activity log. Three are possible within a day.`,
        ]}
        confirm={t`Export all data`}
        onConfirm={async (data) => {
          await prove(data)
          const { exportOrganization } = await give({ input: { organizationId: id } })
          setTaskId(exportOrganization.task.id)
        }}
      >
        <StepUp />
      </ConfirmDialog>
    </>
  )
}

/** Asks again and again how a task goes on, until it is over. */
function useTask(id: string | undefined): Task | undefined {
  const environment = useRelayEnvironment()
  const [task, setTask] = useState<Task>()
  useEffect(() => {
    if (!id) return
    setTask(undefined)
    let timer: ReturnType<typeof setTimeout>
    const ask = () => {
      const again = () => {
        timer = setTimeout(ask, askEvery)
      }
      fetchQuery<ExportQuery>(environment, query, { id }, { fetchPolicy: 'network-only' })
        .toPromise()
        .then((data) => {
          const now = data?.node?.task ?? undefined
          setTask(now)
          if (!now || now.status === 'PENDING' || now.status === 'RUNNING') again()
        }, again)
    }
    ask()
    return () => clearTimeout(timer)
  }, [id, environment])
  return task
}
