import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Section } from '../../ui/Page'
import { Status } from '../../ui/Status'
import { toast } from '../../ui/toast'
import type {
  Sessions_viewer$data,
  Sessions_viewer$key,
} from './__generated__/Sessions_viewer.graphql'
import type { SessionsEndMutation } from './__generated__/SessionsEndMutation.graphql'
import type { SessionsEndOthersMutation } from './__generated__/SessionsEndOthersMutation.graphql'
import { readDevice } from './device'

type Session = Sessions_viewer$data['sessions'][number]

/** The signed-in browsers, and the way to end what is not one's own any more. */
export function Sessions(props: { viewer: Sessions_viewer$key }) {
  const { t } = useLingui()
  const format = useFormats()
  const { sessions } = useFragment(
    graphql`
      fragment Sessions_viewer on Viewer {
        sessions {
          id
          current
          ip
          userAgent
          createdAt
          lastSeenAt
        }
      }
    `,
    props.viewer,
  )
  const [end] = useCommand<SessionsEndMutation>(graphql`
    mutation SessionsEndMutation($input: EndSessionInput!) {
      endSession(input: $input) {
        viewer {
          ...Sessions_viewer
        }
      }
    }
  `)
  const [endOthers] = useCommand<SessionsEndOthersMutation>(graphql`
    mutation SessionsEndOthersMutation {
      endOtherSessions {
        ended
        viewer {
          ...Sessions_viewer
        }
      }
    }
  `)
  const [ending, setEnding] = useState<Session>()
  const [all, setAll] = useState(false)
  const others = sessions.filter((session) => !session.current)

  function device({ userAgent }: Session) {
    const { browser, system } = readDevice(userAgent)
    if (browser && system) return t`${browser} on ${system}`
    return browser ?? system ?? (userAgent || t`Unknown program`)
  }

  return (
    <Section
      title={t`Sessions`}
      description={t`Browsers that are signed in as you. A session ends after a week without use, and after 30 days in any case.`}
    >
      <ul className="border-rule border-t">
        {[...sessions.filter((session) => session.current), ...others].map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-rule border-b py-3"
          >
            <div className="min-w-0 basis-72">
              <p className="wrap-anywhere font-semibold" title={session.userAgent}>
                {device(session)}
              </p>
              <p className="text-small text-soft">
                <Trans>Signed in {format.dateTime(session.createdAt)}</Trans>
              </p>
            </div>
            <p className="figures min-w-0 flex-1 basis-48">
              <Trans>
                From <span className="font-mono">{session.ip}</span>
              </Trans>
              <br />
              <time
                dateTime={session.lastSeenAt}
                title={format.dateTime(session.lastSeenAt)}
                className="text-small text-soft"
              >
                <Trans>Last seen {format.relative(session.lastSeenAt)}</Trans>
              </time>
            </p>
            {session.current ? (
              <Status tone="good">
                <Trans>This browser</Trans>
              </Status>
            ) : (
              <Button variant="danger" onClick={() => setEnding(session)}>
                <Trans>
                  End session<span className="sr-only">: {device(session)}</span>
                </Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <Button variant="danger" className="mt-4" onClick={() => setAll(true)}>
          <Trans>End all other sessions</Trans>
        </Button>
      ) : (
        <p className="mt-4 text-soft">
          <Trans>You are signed in nowhere else.</Trans>
        </p>
      )}
      <ConfirmDialog
        open={ending !== undefined}
        onOpenChange={() => setEnding(undefined)}
        title={t`End session`}
        description={ending && device(ending)}
        consequences={[
          t`That browser is signed out at its next request.`,
          t`If you do not know it, change your password too.`,
        ]}
        confirm={t`End session`}
        keep={t`Keep session`}
        onConfirm={async () => {
          if (ending) await end({ input: { sessionId: ending.id } })
          toast(t`Session ended`)
        }}
      />
      <ConfirmDialog
        open={all}
        onOpenChange={setAll}
        title={t`End all other sessions`}
        consequences={[
          t`${plural(others.length, { one: '# other browser is', other: '# other browsers are' })} signed out at the next request.`,
          t`This browser stays signed in.`,
        ]}
        confirm={t`End all other sessions`}
        keep={t`Keep sessions`}
        onConfirm={async () => {
          await endOthers({})
          toast(t`All other sessions ended`)
        }}
      />
    </Section>
  )
}
