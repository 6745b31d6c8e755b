import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { faultText, reasonText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Status } from '../../ui/Status'
import { toast } from '../../ui/toast'
import type { TaskRow_task$key } from './__generated__/TaskRow_task.graphql'
import type { TaskRowCancelMutation } from './__generated__/TaskRowCancelMutation.graphql'
import { fileSize, taskKind, taskStatus, taskTone } from './words'

/** One task: how it goes, what came of it, and the way to end it. */
export function TaskRow(props: { task: TaskRow_task$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const task = useFragment(
    graphql`
      fragment TaskRow_task on Task {
        id
        kind
        status
        organizationName
        total
        progress
        failure
        failureReason
        fileName
        size
        downloadUrl
        createdAt
        expiresAt
        viewerCanCancel
      }
    `,
    props.task,
  )
  const [cancel, busy] = useCommand<TaskRowCancelMutation>(graphql`
    mutation TaskRowCancelMutation($input: CancelTaskInput!) {
      cancelTask(input: $input) {
        task {
          ...TaskRow_task
        }
      }
    }
  `)
  const running = task.status === 'RUNNING'
  const ended = !running && task.status !== 'PENDING'
  const name = task.fileName || taskKind(i18n, task.kind)

  async function end() {
    try {
      await cancel({ input: { taskId: task.id } })
    } catch (error) {
      toast(faultText(i18n, error))
    }
  }

  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-rule border-b py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="wrap-anywhere font-semibold">{name}</p>
        <p className="text-small text-soft">
          {task.fileName && `${taskKind(i18n, task.kind)} · `}
          {task.organizationName} · {format.dateTime(task.createdAt)}
          {ended && task.total > 0 && (
            <>
              {' · '}
              <span className="whitespace-nowrap">
                <Trans>
                  {format.number(task.progress)} of {format.number(task.total)}
                </Trans>
              </span>
            </>
          )}
        </p>
        {task.failure && (
          <p className="text-danger">{reasonText(i18n, task.failureReason) ?? task.failure}</p>
        )}
        {running && task.total > 0 && (
          <div className="mt-1 flex items-center gap-3">
            <progress
              className="w-full max-w-64"
              aria-label={t`Progress of ${name}`}
              max={task.total}
              value={task.progress}
            />
            <span className="figures text-small text-soft">
              <Trans>
                {format.number(task.progress)} of {format.number(task.total)}
              </Trans>
            </span>
          </div>
        )}
        {task.downloadUrl && task.expiresAt && (
          <p className="text-small text-soft">
            <Trans>
              {fileSize(i18n.locale, task.size)}, there until {format.date(task.expiresAt)}
            </Trans>
          </p>
        )}
      </div>
      <Status tone={taskTone(task.status)}>{taskStatus(i18n, task.status)}</Status>
      {task.downloadUrl && (
        <a className="font-semibold underline" href={task.downloadUrl} download={task.fileName}>
          <Trans>
            Download<span className="sr-only"> {task.fileName}</span>
          </Trans>
        </a>
      )}
      {task.viewerCanCancel && (
        <Button variant="quiet" busy={busy} onClick={end}>
          <Trans>
            Cancel<span className="sr-only"> {name}</span>
          </Trans>
        </Button>
      )}
    </li>
  )
}
