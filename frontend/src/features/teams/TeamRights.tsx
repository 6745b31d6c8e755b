import { useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { toast } from '../../ui/toast'
import type { RightsEditor_query$key } from '../members/__generated__/RightsEditor_query.graphql'
import { RightsEditor } from '../members/RightsEditor'
import type { TeamRights_team$key } from './__generated__/TeamRights_team.graphql'
import type { TeamRightsMutation } from './__generated__/TeamRightsMutation.graphql'

/** What a team gives its people on products. */
export function TeamRights(props: {
  query: RightsEditor_query$key
  team: TeamRights_team$key
  org: string
}) {
  const { t } = useLingui()
  const team = useFragment(
    graphql`
      fragment TeamRights_team on Team {
        id
        name
        viewerCanSetGrants
        productGrants {
          product {
            id
            name
            reference
            viewerRights
          }
          rights
        }
        kindGrants {
          kind
          rights
          since
        }
      }
    `,
    props.team,
  )
  const [save] = useCommand<TeamRightsMutation>(graphql`
    mutation TeamRightsMutation($input: SetTeamGrantsInput!) {
      setTeamGrants(input: $input) {
        team {
          ...TeamRights_team
        }
      }
    }
  `)
  const kinds = team.kindGrants ?? []
  return (
    <RightsEditor
      query={props.query}
      slug={props.org}
      grants={team.productGrants ?? []}
      kinds={kinds}
      editable={team.viewerCanSetGrants}
      kindsEditable={team.viewerCanSetGrants}
      onSave={async (rights) => {
        const same = kinds.map(({ kind, rights, since }) => ({
          kind,
          rights,
          futureOnly: Boolean(since),
        }))
        await save(
          { input: { teamId: team.id, grants: rights.grants, kinds: rights.kinds ?? same } },
          // What its people reach is shown elsewhere.
          { updater: (store) => store.invalidateStore() },
        )
        toast(t`Product rights saved`, { description: team.name })
      }}
    />
  )
}
