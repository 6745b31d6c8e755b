import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from 'react-relay'
import { SearchResults } from '../../app/SearchResults'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { usePage } from '../../relay/page'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choice'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { SearchField } from '../../ui/Filters'
import { FormError, useForm } from '../../ui/form'
import { toast } from '../../ui/toast'
import type { AddMembersMutation } from './__generated__/AddMembersMutation.graphql'
import type { AddMembersQuery } from './__generated__/AddMembersQuery.graphql'

type Team = { id: string; name: string }
type Props = { team: Team; org: string; onClose: () => void }

/** Puts people into a team, many at once: they are searched, ticked, and searched again. */
export function AddMembers(props: Props & { open: boolean }) {
  const { t } = useLingui()
  return (
    <Dialog
      open={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      title={t`Add people to ${props.team.name}`}
      width="wide"
    >
      <AddForm {...props} />
    </Dialog>
  )
}

function AddForm(props: Props) {
  const { t } = useLingui()
  const { team } = props
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const [add] = useCommand<AddMembersMutation>(graphql`
    mutation AddMembersMutation($input: TeamMembersInput!) {
      addTeamMembers(input: $input) {
        team {
          ...TeamMembers_team
        }
      }
    }
  `)
  const form = useForm({
    names: ['membershipIds'],
    check: () => (chosen.size === 0 ? { membershipIds: t`Tick at least one person.` } : {}),
    send: async () => {
      await add(
        { input: { teamId: team.id, membershipIds: [...chosen.keys()] } },
        // What they reach is shown elsewhere.
        { updater: (store) => store.invalidateStore() },
      )
      props.onClose()
      toast(plural(chosen.size, { one: '# person added', other: '# people added' }), {
        description: team.name,
      })
    },
  })

  function toggle(id: string, name: string, on: boolean) {
    const next = new Map(chosen)
    if (on) next.set(id, name)
    else next.delete(id)
    setChosen(next)
  }

  return (
    <form {...form.props} className="flex flex-col gap-4">
      <FormError form={form} />
      <div className="flex">
        <SearchField label={t`Search people`} value={search} onChange={setSearch} />
      </div>
      <SearchResults search={search} rows={4}>
        <Found org={props.org} team={team.id} search={search} chosen={chosen} onToggle={toggle} />
      </SearchResults>
      <DialogActions>
        <Button onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          {plural(chosen.size, { 0: 'Add people', one: 'Add # person', other: 'Add # people' })}
        </Button>
      </DialogActions>
    </form>
  )
}

function Found(props: {
  org: string
  team: string
  search: string
  chosen: ReadonlyMap<string, string>
  onToggle: (id: string, name: string, on: boolean) => void
}) {
  const { t, i18n } = useLingui()
  const { organization } = usePage<AddMembersQuery>(
    graphql`
      query AddMembersQuery($org: String!, $filter: MemberFilter) {
        organization(slug: $org) {
          members(first: 50, filter: $filter) {
            totalCount
            edges {
              node {
                id
                user {
                  name
                  email
                }
                role {
                  key
                  name
                }
                teams {
                  id
                }
              }
            }
          }
        }
      }
    `,
    { org: props.org, filter: { search: props.search.slice(0, 100) } },
    'store-and-network',
  )
  const { edges = [], totalCount = 0 } = organization?.members ?? {}
  const more = totalCount - edges.length
  return (
    <div>
      <p role="status" className="sr-only">
        {plural(totalCount, { one: '# person found', other: '# people found' })}
      </p>
      {edges.length === 0 && (
        <p className="text-soft">
          <Trans>Nobody matches.</Trans>
        </p>
      )}
      <ul aria-label={t`People found`} className="max-h-80 overflow-y-auto">
        {edges.map(({ node: { id, user, role, teams } }) => {
          const here = teams.some((team) => team.id === props.team)
          return (
            <li key={id} className="border-rule border-b py-1">
              <Checkbox
                label={user.name}
                hint={
                  here ? t`Is in this team already` : t`${roleName(i18n, role)} · ${user.email}`
                }
                checked={here || props.chosen.has(id)}
                disabled={here}
                onChange={(event) => props.onToggle(id, user.name, event.currentTarget.checked)}
              />
            </li>
          )
        })}
      </ul>
      {more > 0 && (
        <p className="py-2 text-soft">
          <Trans>{more} more; type more of the name.</Trans>
        </p>
      )}
    </div>
  )
}
