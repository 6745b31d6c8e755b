import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { fetchQuery, graphql, useFragment, useRelayEnvironment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { reasonText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { LinkButton } from '../../ui/Link'
import { Notice } from '../../ui/Notice'
import { StepUp, useProvePassword } from '../account/StepUp'
import type { Export_organization$key } from './__generated__/Export_organization.graphql'
import type { ExportMutation } from './__generated__/ExportMutation.graphql'
import type { ExportQuery } from './__generated__/ExportQuery.graphql'

// As many as a person keeps.
const query = graphql`
  query ExportQuery($id: ID!) {
    tasks(first: 50, organizationId: $id) {
      edges {
        node {
          id
          kind
          status
          progress
          failure
          failureReason
          fileName
          downloadUrl
          finishedAt
          expiresAt
        }
      }
    }
  }
`

/** How often it is asked how an archive goes on (milliseconds). */
const pulse = 1500

type Task = ExportQuery['response']['tasks']['edges'][number]['node']

const goesOn = ({ status }: Task) => status === 'PENDING' || status === 'RUNNING'

/** Takes all data of the organization out, as one archive: how it goes on, and the archives that are there. */
export function Export(props: { organization: Export_organization$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
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
  const { tasks, again } = useArchives(id)
  const [newest] = tasks
  const going = newest && goesOn(newest)
  const lines = newest?.progress ?? 0
  const ready = tasks.filter(({ downloadUrl }) => downloadUrl)

  return (
    <div className="flex flex-col gap-4">
      {going && (
        <Notice>
          <Trans>An archive is being written. You can go on meanwhile, or leave this page.</Trans>{' '}
          {lines > 0 && t`${plural(lines, { one: '# line so far.', other: '# lines so far.' })}`}
        </Notice>
      )}
      {newest?.status === 'FAILED' && (
        <Notice tone="bad">{reasonText(i18n, newest.failureReason) ?? newest.failure}</Notice>
      )}
      {ready.length > 0 && (
        <ul aria-label={t`Archives`} className="border-rule border-t">
          {ready.map(({ id, fileName, downloadUrl, finishedAt, expiresAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-rule border-b py-2.5"
            >
              <span className="wrap-anywhere min-w-0">
                <span className="font-mono">{fileName}</span>
                {finishedAt && expiresAt && (
                  <span className="block text-small text-soft">
                    <Trans>
                      Written {format.dateTime(finishedAt)}; for you alone, until{' '}
                      {format.dateTime(expiresAt)}
                    </Trans>
                  </span>
                )}
              </span>
              <LinkButton href={downloadUrl ?? undefined} download={fileName}>
                <Trans>
                  Download<span className="sr-only"> {fileName}</span>
                </Trans>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {!going && (
        <Button className="self-start" onClick={() => setAsking(true)}>
          <Trans>Export all data…</Trans>
        </Button>
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
          await give({ input: { organizationId: id } })
          again()
        }}
      >
        <StepUp />
      </ConfirmDialog>
    </div>
  )
}

/** The viewer's archives of the organization, newest first; asks again and again while one is being written. */
function useArchives(id: string): { tasks: Task[]; again: () => void } {
  const environment = useRelayEnvironment()
  const [tasks, setTasks] = useState<Task[]>([])
  const [turn, setTurn] = useState(0)
  const again = () => setTurn((n) => n + 1)
  const going = tasks.some(goesOn)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks anew
  useEffect(() => {
    let left = false
    fetchQuery<ExportQuery>(environment, query, { id }, { fetchPolicy: 'network-only' })
      .toPromise()
      .then(
        (data) => {
          if (left || !data) return
          const all = data.tasks.edges.map(({ node }) => node)
          setTasks(all.filter(({ kind }) => kind === 'ORGANIZATION_EXPORT'))
        },
        () => undefined, // the next turn may find it
      )
    return () => {
      left = true
    }
  }, [environment, id, turn])

  useEffect(() => {
    if (!going) return
    const timer = setInterval(() => {
      if (document.visibilityState !== 'hidden') setTurn((n) => n + 1)
    }, pulse)
    return () => clearInterval(timer)
  }, [going])

  return { tasks, again }
}
