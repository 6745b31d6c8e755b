import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { download } from '../../lib/download'
import { faultText, reasonText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { toast } from '../../ui/toast'
import type {
  ActivityFilter,
  ExportDialogActivityMutation,
} from './__generated__/ExportDialogActivityMutation.graphql'
import type { ExportDialogCancelMutation } from './__generated__/ExportDialogCancelMutation.graphql'
import type { ExportDialogTaskQuery } from './__generated__/ExportDialogTaskQuery.graphql'

type Task = ExportDialogActivityMutation['response']['exportActivity']['task']

/** How long between two looks at how an export goes, in milliseconds. */
const lookEvery = 1000

/**
 * Writes the log, as it is narrowed, into a file, and downloads it when it is there. Whoever closes
 * the dialog before that cancels the export.
 */
export function ExportDialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  organizationId: string
  filter: ActivityFilter | null
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const environment = useRelayEnvironment()
  const [form, setForm] = useState<'CSV' | 'JSON'>('CSV')
  const [task, setTask] = useState<Task>()
  const [failure, setFailure] = useState<string>()
  const [send, busy] = useCommand<ExportDialogActivityMutation>(graphql`
    mutation ExportDialogActivityMutation($input: ExportActivityInput!) {
      exportActivity(input: $input) {
        task {
          id
          status
          total
          progress
          failure
          failureReason
          fileName
          downloadUrl
        }
      }
    }
  `)
  const [cancel] = useCommand<ExportDialogCancelMutation>(graphql`
    mutation ExportDialogCancelMutation($input: CancelTaskInput!) {
      cancelTask(input: $input) {
        task {
          id
          status
        }
      }
    }
  `)
  const waiting = task && (task.status === 'PENDING' || task.status === 'RUNNING')

  // What comes of an export is told once, whichever answer says it.
  const told = useRef<string>(undefined)
  function take(next: Task) {
    setTask(next)
    if (next.status === 'PENDING' || next.status === 'RUNNING' || told.current === next.id) return
    told.current = next.id
    setTask(undefined)
    if (next.downloadUrl) {
      download(next.downloadUrl, next.fileName)
      const { fileName } = next
      toast(t`${fileName} is being downloaded.`)
      props.onOpenChange(false)
    } else if (next.status !== 'CANCELLED') {
      setFailure(reasonText(i18n, next.failureReason) ?? next.failure)
    }
  }
  const taken = useRef(take)
  useEffect(() => {
    taken.current = take
  })

  useEffect(() => {
    if (!waiting) return
    const look = setTimeout(() => {
      fetchQuery<ExportDialogTaskQuery>(
        environment,
        graphql`
          query ExportDialogTaskQuery($id: ID!) {
            node(id: $id) {
              ... on Task @alias(as: "task") {
                id
                status
                total
                progress
                failure
                failureReason
                fileName
                downloadUrl
              }
            }
          }
        `,
        { id: task.id },
      ).subscribe({
        next: ({ node }) => node?.task && taken.current(node.task),
        error: (error: Error) => {
          setTask(undefined)
          setFailure(faultText(i18n, error))
        },
      })
    }, lookEvery)
    return () => clearTimeout(look)
    // Each answer is another object, and asks for the next.
  }, [environment, i18n, task, waiting])

  async function start() {
    setFailure(undefined)
    try {
      const input = { organizationId: props.organizationId, filter: props.filter, format: form }
      take((await send({ input })).exportActivity.task)
    } catch (error) {
      setFailure(faultText(i18n, error))
    }
  }

  function close(open: boolean) {
    if (open) return
    if (waiting) {
      told.current = task.id
      setTask(undefined)
      // Where it has ended meanwhile there is nothing left to cancel.
      void cancel({ input: { taskId: task.id } }).catch(() => undefined)
    }
    setFailure(undefined)
    props.onOpenChange(false)
  }

  return (
    <Dialog
      open={props.open}
      onOpenChange={close}
      title={t`Export the activity log`}
      description={t`The lines as the log is narrowed, the oldest first, each with its seal.`}
      actions={
        <>
          <Button onClick={() => close(false)}>{t`Cancel`}</Button>
          <Button variant="primary" busy={busy || waiting} onClick={start}>
            {t`Export`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {failure && <Notice tone="bad">{failure}</Notice>}
        <RadioGroup
          name="format"
          label={t`Format`}
          value={form}
          onChange={(value) => setForm(value === 'JSON' ? 'JSON' : 'CSV')}
          options={[
            { value: 'CSV', label: 'CSV', hint: t`For spreadsheets. No cell becomes a formula.` },
            {
              value: 'JSON',
              label: 'JSON',
              hint: t`One object a line. It can be checked without the console, as the documentation shows.`,
            },
          ]}
        />
        {waiting && (
          <div className="flex items-center gap-3" role="status">
            <progress
              className="w-full"
              aria-label={t`Progress of the export`}
              max={task.total || undefined}
              value={task.total ? task.progress : undefined}
            />
            {task.total > 0 && (
              <span className="figures shrink-0 text-small text-soft">
                <Trans>
                  {format.number(task.progress)} of {format.number(task.total)}
                </Trans>
              </span>
            )}
          </div>
        )}
      </div>
    </Dialog>
  )
}
