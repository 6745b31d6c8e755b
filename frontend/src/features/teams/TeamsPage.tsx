import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { PageHeader } from '../../ui/Page'
import { TagDot } from '../../ui/Tag'
import type { TeamsPage_organization$key } from './__generated__/TeamsPage_organization.graphql'
import { NewTeam } from './TeamDialog'

/** The teams of an organization: who leads them, and how many belong to each. */
export function TeamsPage(props: { organization: TeamsPage_organization$key }) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment TeamsPage_organization on Organization {
        slug
        viewerCanManageTeams
        teams {
          id
          name
          color
          memberCount
          leader {
            user {
              name
            }
          }
        }
        ...TeamDialog_organization
      }
    `,
    props.organization,
  )
  const [creating, setCreating] = useState(false)
  const { slug, teams, viewerCanManageTeams: mayManage } = organization
  return (
    <>
      <PageHeader
        title={t`Teams`}
        description={t`People who share rights on products. What a team gives adds up with everybody’s own rights.`}
        actions={
          mayManage && (
            <Button variant="primary" data-new onClick={() => setCreating(true)}>
              <Trans>New team</Trans>
            </Button>
          )
        }
      />
      {teams.length > 0 ? (
        <ul aria-label={t`Teams`} className="border-rule border-t">
          {teams.map((team) => (
            <li
              key={team.id}
              className="flex min-h-row flex-wrap items-center gap-x-6 gap-y-1 border-rule border-b px-3 py-row-padding"
            >
              <span className="flex min-w-0 flex-1 basis-56 items-center gap-2">
                <TagDot color={team.color} />
                <Link
                  to="/o/$org/teams/$id"
                  params={{ org: slug, id: team.id }}
                  className="wrap-anywhere min-w-0 font-semibold"
                >
                  {team.name}
                </Link>
              </span>
              <span className="basis-48 text-soft">
                {team.leader ? (
                  <Trans>led by {team.leader.user.name}</Trans>
                ) : (
                  <Trans>no leader</Trans>
                )}
              </span>
              <span className="figures basis-24 text-right phone:text-left">
                {plural(team.memberCount, { one: '# member', other: '# members' })}
              </span>
            </li>
          ))}
        </ul>
      ) : mayManage ? (
        <Empty cause="first-use" title={t`There are no teams yet`}>
          <Trans>
            Give a team rights on products once, and everybody in it has them, for as long as they
            are in it.
          </Trans>
        </Empty>
      ) : (
        <Empty cause="not-allowed" title={t`You are in no team`}>
          <Trans>Administrators and legal representatives put people into teams.</Trans>
        </Empty>
      )}
      <NewTeam
        organization={organization}
        open={creating}
        onClose={() => setCreating(false)}
        others={teams}
      />
    </>
  )
}
