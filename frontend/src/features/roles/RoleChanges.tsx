import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay'
import { faultText } from '../../lib/fault-text'
import { Notice } from '../../ui/Notice'
import { Abilities } from '../organization/Abilities'
import type { RoleChangesQuery } from './__generated__/RoleChangesQuery.graphql'

const query = graphql`
  query RoleChangesQuery($org: String!, $role: ID!, $permissions: [String!]!) {
    organization(slug: $org) {
      rolePreview(roleId: $role, permissions: $permissions) {
        gained
        lost
        peopleCount
        people {
          id
          user {
            name
          }
        }
        tokenCount
      }
    }
  }
`

type Preview = NonNullable<NonNullable<RoleChangesQuery['response']['organization']>['rolePreview']>

/** How long one may go on ticking before the server is asked. */
const pause = 250

/** What saving would change for the people who have the role, as the server reckons it. */
export function RoleChanges(props: { org: string; role: string; permissions: readonly string[] }) {
  const { i18n } = useLingui()
  const environment = useRelayEnvironment()
  const { org, role } = props
  const wanted = props.permissions.join(' ')
  const [answer, setAnswer] = useState<{ preview?: Preview; failure?: string; of: string }>()

  useEffect(() => {
    let stop = () => {}
    const timer = setTimeout(() => {
      const variables = { org, role, permissions: wanted.split(' ').filter(Boolean) }
      const running = fetchQuery<RoleChangesQuery>(environment, query, variables).subscribe({
        next: ({ organization }) =>
          setAnswer({ preview: organization?.rolePreview ?? undefined, of: wanted }),
        error: (error: unknown) => setAnswer({ failure: faultText(i18n, error), of: wanted }),
      })
      stop = () => running.unsubscribe()
    }, pause)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [environment, i18n, org, role, wanted])

  return (
    <div aria-live="polite" aria-busy={answer?.of !== wanted} className="flex flex-col gap-3">
      {answer?.failure && <Notice tone="bad">{answer.failure}</Notice>}
      {answer?.preview ? (
        <Shown preview={answer.preview} />
      ) : (
        !answer?.failure && (
          <p className="text-soft">
            <Trans>Working out what changes…</Trans>
          </p>
        )
      )}
    </div>
  )
}

function Shown({ preview }: { preview: Preview }) {
  const { t } = useLingui()
  const { gained, lost, people, peopleCount, tokenCount } = preview
  const unchanged = gained.length + lost.length === 0
  const rest = peopleCount - people.length
  const names = people.map(({ user }) => user.name).join(', ')
  return (
    <>
      {unchanged ? (
        <p className="text-soft">
          <Trans>The permissions stay as they are.</Trans>
        </p>
      ) : (
        <div className="flex flex-col gap-3 border-rule border-l-4 pl-4">
          <Abilities kind="gains" title={t`Newly allowed`} names={gained} />
          <Abilities kind="loses" title={t`No longer allowed`} names={lost} />
        </div>
      )}
      <p>
        {peopleCount === 0 ? (
          <Trans>Nobody has this role.</Trans>
        ) : (
          <>
            {plural(peopleCount, {
              one: '# person has this role:',
              other: '# people have this role:',
            })}{' '}
            <span className="wrap-anywhere">
              {names}
              {rest > 0 && <> {plural(rest, { one: 'and # more', other: 'and # more' })}</>}
            </span>
          </>
        )}
      </p>
      {tokenCount > 0 && (
        <p>
          {plural(tokenCount, {
            one: '# API token of theirs will be able to do less.',
            other: '# API tokens of theirs will be able to do less.',
          })}
        </p>
      )}
      {!unchanged && peopleCount > 0 && (
        <p className="text-soft">
          <Trans>It holds as soon as it is saved. Each of them gets a mail about it.</Trans>
        </p>
      )}
    </>
  )
}
