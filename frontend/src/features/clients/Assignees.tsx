import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choice'
import { FieldGroup } from '../../ui/Field'
import { FormError, useForm } from '../../ui/form'
import { toast } from '../../ui/toast'
import type { Assignees_link$key } from './__generated__/Assignees_link.graphql'
import type { Assignees_organization$key } from './__generated__/Assignees_organization.graphql'
import type { AssigneesMutation } from './__generated__/AssigneesMutation.graphql'

/** The partner's people who look after one client without seeing every client (R122). */
export function Assignees(props: {
  organization: Assignees_organization$key
  link: Assignees_link$key
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { members } = useFragment(
    graphql`
      fragment Assignees_organization on Organization {
        members(first: 100, filter: { suspended: false }) {
          edges {
            node {
              id
              user {
                name
              }
              role {
                key
                name
                permissions
              }
            }
          }
        }
      }
    `,
    props.organization,
  )
  const { id, assignees, clientName, viewerCanAssign } = useFragment(
    graphql`
      fragment Assignees_link on PartnerLink {
        id
        clientName
        viewerCanAssign
        assignees {
          id
          user {
            name
          }
        }
      }
    `,
    props.link,
  )
  const [assign] = useCommand<AssigneesMutation>(graphql`
    mutation AssigneesMutation($input: AssignClientInput!) {
      assignClient(input: $input) {
        link {
          id
          ...Assignees_link
        }
      }
    }
  `)
  const saved = (assignees ?? []).map((membership) => membership.id)
  const [edited, setEdited] = useState<readonly string[]>()
  const chosen = edited ?? saved
  const changed = edited !== undefined && [...edited].sort().join() !== [...saved].sort().join()
  const form = useForm({
    names: ['membershipIds'],
    send: async () => {
      await assign({ input: { linkId: id, membershipIds: [...chosen] } })
      setEdited(undefined)
      toast(t`Assignment saved`, { description: clientName })
    },
  })
  const named = (assignees ?? []).map(({ user }) => user.name)

  if (!viewerCanAssign || !members) {
    return (
      <p>
        {named.length > 0 ? format.list(named) : <Trans>Nobody is assigned in particular.</Trans>}
      </p>
    )
  }
  // Whoever sees every client needs no assignment, whoever sees none cannot have one.
  const people = members.edges
    .map(({ node }) => node)
    .filter(
      ({ id: membership, role }) =>
        saved.includes(membership) ||
        (role.permissions.includes('client:read') && !role.permissions.includes('client:read_all')),
    )
  if (people.length === 0) {
    return (
      <p>
        <Trans>Everybody here who may see clients sees every client.</Trans>
      </p>
    )
  }
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <FormError form={form} />
      <FieldGroup {...form.field('membershipIds')} label={t`Assigned people`}>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            label={person.user.name}
            hint={roleName(i18n, person.role)}
            checked={chosen.includes(person.id)}
            onChange={(event) =>
              setEdited(
                event.currentTarget.checked
                  ? [...chosen, person.id]
                  : chosen.filter((other) => other !== person.id),
              )
            }
          />
        ))}
      </FieldGroup>
      {changed && (
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" busy={form.busy}>
            <Trans>Save assignment</Trans>
          </Button>
          <Button onClick={() => setEdited(undefined)}>
            <Trans>Discard changes</Trans>
          </Button>
        </div>
      )}
    </form>
  )
}
