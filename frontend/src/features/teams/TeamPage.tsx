import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { Button } from '../../ui/Button'
import { NotShown } from '../../ui/Empty'
import { PageHeader, Section } from '../../ui/Page'
import { TagDot } from '../../ui/Tag'
import type { RightsEditor_query$key } from '../members/__generated__/RightsEditor_query.graphql'
import type { TeamPage_team$key } from './__generated__/TeamPage_team.graphql'
import { DeleteTeam } from './DeleteTeam'
import { ChangeTeam } from './TeamDialog'
import { TeamMembers } from './TeamMembers'
import { TeamRights } from './TeamRights'

/** One team: its people, and what it gives them. */
export function TeamPage(props: {
  query: RightsEditor_query$key
  team: TeamPage_team$key
  /** Slug of the organization. */
  org: string
}) {
  const { t } = useLingui()
  const { org } = props
  const team = useFragment(
    graphql`
      fragment TeamPage_team on Team {
        id
        name
        color
        memberCount
        viewerCanManage
        leader {
          user {
            name
          }
        }
        productGrants {
          id
        }
        ...TeamMembers_team
        ...TeamRights_team
      }
    `,
    props.team,
  )
  const [open, setOpen] = useState<'change' | 'delete'>()
  const close = () => setOpen(undefined)
  const seesPeople = team.productGrants !== null
  return (
    <>
      <PageHeader
        title={team.name}
        parent={
          <Link to="/o/$org/teams" params={{ org }}>
            <Trans>Teams</Trans>
          </Link>
        }
        beside={
          <span className="flex items-center gap-2 text-soft">
            <TagDot color={team.color} />
            {team.leader ? <Trans>led by {team.leader.user.name}</Trans> : <Trans>no leader</Trans>}
          </span>
        }
        actions={
          team.viewerCanManage && (
            <>
              <Button onClick={() => setOpen('change')}>
                <Trans>Change</Trans>
              </Button>
              <Button onClick={() => setOpen('delete')}>
                <Trans>Delete</Trans>
              </Button>
            </>
          )
        }
      />
      <Section title={t`Members`} description={t`Externals may belong to a team too.`}>
        {seesPeople ? <TeamMembers team={team} org={org} /> : <NotShown />}
      </Section>
      <Section
        title={t`Product rights`}
        description={t`Everybody in the team has them from their next request on, and loses them with their place in it.`}
      >
        {seesPeople ? <TeamRights query={props.query} team={team} org={org} /> : <NotShown />}
      </Section>
      <ChangeTeam team={team} open={open === 'change'} onClose={close} />
      {open === 'delete' && <DeleteTeam team={team} org={org} onClose={close} />}
    </>
  )
}
