import { useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import { useCommand } from '../../relay/command'
import { ExportFrame } from '../bulk/ExportFrame'
import type {
  ActivityFilter,
  ExportDialogActivityMutation,
} from './__generated__/ExportDialogActivityMutation.graphql'

/** Writes the log, as it is narrowed, into a file. */
export function ExportDialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  organizationId: string
  filter: ActivityFilter | null
}) {
  const { t } = useLingui()
  const { organizationId, filter } = props
  const [send] = useCommand<ExportDialogActivityMutation>(graphql`
    mutation ExportDialogActivityMutation($input: ExportActivityInput!) {
      exportActivity(input: $input) {
        task {
          id
          status
          failure
          failureReason
          downloadUrl
          fileName
        }
      }
    }
  `)
  return (
    <ExportFrame
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t`Export the activity log`}
      description={t`The lines as the log is narrowed, the oldest first, each with its seal.`}
      jsonHint={t`One object a line. It can be checked without the console, as the documentation shows.`}
      give={async (format) =>
        (await send({ input: { organizationId, filter, format } })).exportActivity.task
      }
    />
  )
}
