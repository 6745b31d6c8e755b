import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, usePaginationFragment } from 'react-relay'
import { Link } from '../../app/links'
import { faultText } from '../../lib/fault-text'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { LoadMore } from '../../ui/Pagination'
import { toast } from '../../ui/toast'
import type { TeamMembers_team$key } from './__generated__/TeamMembers_team.graphql'
import type { TeamMembersLeaderMutation } from './__generated__/TeamMembersLeaderMutation.graphql'
import type { TeamMembersPageQuery } from './__generated__/TeamMembersPageQuery.graphql'
import type { TeamMembersRemoveMutation } from './__generated__/TeamMembersRemoveMutation.graphql'
import { AddMembers } from './AddMembers'

/** Who belongs to a team: added and taken out many at once, and one of them leads. */
export function TeamMembers(props: { team: TeamMembers_team$key; org: string }) {
  const { t, i18n } = useLingui()
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    TeamMembersPageQuery,
    TeamMembers_team$key
  >(
    graphql`
      fragment TeamMembers_team on Team
      @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" })
      @refetchable(queryName: "TeamMembersPageQuery") {
        id
        name
        memberCount
        viewerCanManage
        leader {
          id
          user {
            name
          }
        }
        members(first: $count, after: $cursor) @connection(key: "TeamMembers_members") {
          edges {
            node {
              id
              suspendedAt
              user {
                name
                email
              }
              role {
                key
                name
              }
            }
          }
        }
      }
    `,
    props.team,
  )
  const [remove, removing] = useCommand<TeamMembersRemoveMutation>(graphql`
    mutation TeamMembersRemoveMutation($input: TeamMembersInput!) {
      removeTeamMembers(input: $input) {
        team {
          ...TeamMembers_team
        }
      }
    }
  `)
  const [lead, leading] = useCommand<TeamMembersLeaderMutation>(graphql`
    mutation TeamMembersLeaderMutation($input: UpdateTeamInput!) {
      updateTeam(input: $input) {
        team {
          ...TeamMembers_team
        }
      }
    }
  `)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [adding, setAdding] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { id, viewerCanManage: mayManage } = data
  const rows = data.members?.edges.map(({ node }) => node) ?? []

  async function attempt(command: () => Promise<unknown>) {
    setFailure(undefined)
    try {
      await command()
    } catch (error) {
      setFailure(faultText(i18n, error))
    }
  }

  const takeOut = () =>
    attempt(async () => {
      await remove(
        { input: { teamId: id, membershipIds: [...chosen] } },
        // What they reach is shown elsewhere.
        { updater: (store) => store.invalidateStore() },
      )
      toast(plural(chosen.size, { one: '# person taken out', other: '# people taken out' }), {
        description: data.name,
      })
      setChosen(new Set())
    })

  function toggle(member: string, on: boolean) {
    const next = new Set(chosen)
    if (on) next.add(member)
    else next.delete(member)
    setChosen(next)
  }

  return (
    <div className="flex flex-col gap-3">
      {mayManage && (
        <div className="flex flex-wrap items-center gap-3">
          <Button data-new onClick={() => setAdding(true)}>
            <Trans>Add people</Trans>
          </Button>
          {chosen.size > 0 && (
            <Button busy={removing} onClick={takeOut}>
              {plural(chosen.size, { one: 'Take # person out', other: 'Take # people out' })}
            </Button>
          )}
          {data.leader && (
            <Button
              busy={leading}
              onClick={() =>
                attempt(() => lead({ input: { teamId: id, leaderMembershipId: null } }))
              }
            >
              <Trans>Remove leader</Trans>
            </Button>
          )}
        </div>
      )}
      {failure && <Notice tone="bad">{failure}</Notice>}
      {rows.length === 0 ? (
        <p className="text-soft">
          <Trans>Nobody is in this team yet.</Trans>
        </p>
      ) : (
        <ul aria-label={t`Members of the team`} className="border-rule border-t">
          {rows.map(({ id: member, user, role, suspendedAt }) => (
            <li
              key={member}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-rule border-b py-1.5"
            >
              {mayManage && (
                <input
                  type="checkbox"
                  aria-label={t`Select ${user.name}`}
                  checked={chosen.has(member)}
                  onChange={(event) => toggle(member, event.currentTarget.checked)}
                />
              )}
              <span className="wrap-anywhere min-w-0 flex-1 basis-40">
                <Link to="/o/$org/members/$id" params={{ org: props.org, id: member }}>
                  {user.name}
                </Link>
                <span className="block text-small text-soft">
                  {roleName(i18n, role)}
                  {suspendedAt && (
                    <>
                      {' · '}
                      <Trans>suspended</Trans>
                    </>
                  )}
                </span>
              </span>
              {member === data.leader?.id ? (
                <span className="font-semibold">
                  <Trans>Leader</Trans>
                </span>
              ) : (
                mayManage && (
                  <span className="-mr-3">
                    <Button
                      variant="quiet"
                      aria-label={t`Make leader: ${user.name}`}
                      onClick={() =>
                        attempt(() => lead({ input: { teamId: id, leaderMembershipId: member } }))
                      }
                    >
                      <Trans>Make leader</Trans>
                    </Button>
                  </span>
                )
              )}
            </li>
          ))}
        </ul>
      )}
      <LoadMore hasMore={hasNext} busy={isLoadingNext} onMore={() => loadNext(50)} />
      <AddMembers
        team={{ id, name: data.name }}
        org={props.org}
        open={adding}
        onClose={() => setAdding(false)}
      />
    </div>
  )
}
