import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { RequestError } from '../../lib/faults'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { Select } from '../../ui/Choice'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { toast } from '../../ui/toast'
import { Abilities } from '../organization/Abilities'
import { roleChange } from '../organization/permissions'
import type { DeleteRole_organization$key } from './__generated__/DeleteRole_organization.graphql'
import type { DeleteRoleMutation } from './__generated__/DeleteRoleMutation.graphql'

/** Asks before a role goes, which one its people get instead, and what that changes for them. */
export function DeleteRole(props: {
  organization: DeleteRole_organization$key
  id: string
  onClose: () => void
  onDeleted: () => unknown
}) {
  const { t, i18n } = useLingui()
  const { roles } = useFragment(
    graphql`
      fragment DeleteRole_organization on Organization {
        roles {
          id
          key
          name
          permissions
          memberCount
          invitationCount
          viewerCanGrant
        }
      }
    `,
    props.organization,
  )
  const [remove] = useCommand<DeleteRoleMutation>(graphql`
    mutation DeleteRoleMutation($input: DeleteRoleInput!) {
      deleteRole(input: $input) {
        organization {
          ...RoleList_organization
          ...RolesTable_organization
        }
      }
    }
  `)
  // The role stays in sight until the dialog is gone, also when it is deleted.
  const [role] = useState(() => roles.find(({ id }) => id === props.id))
  const others = roles.filter(({ id }) => id !== props.id)
  const offered = others.filter(({ viewerCanGrant }) => viewerCanGrant)
  const [chosen, setChosen] = useState(() => offered.at(-1)?.id ?? '')
  // Also where something else names it, which the server tells.
  const [asked, setAsked] = useState(false)
  if (!role) return null

  const people = role.memberCount ?? 0
  const invitations = role.invitationCount ?? 0
  const used = asked || people + invitations > 0
  const next = others.find(({ id }) => id === chosen)
  const { gains, loses } = roleChange(role, next ?? role)
  const { name } = role

  return (
    <ConfirmDialog
      open
      onOpenChange={props.onClose}
      title={t`Delete role “${name}”`}
      consequences={[
        people > 0
          ? t`${plural(people, {
              one: '# person gets another role at once, and a mail about it.',
              other: '# people get another role at once, and a mail about it.',
            })}`
          : t`Nobody has it.`,
        ...(invitations > 0
          ? [
              t`${plural(invitations, {
                one: '# pending invitation offers the other role from then on.',
                other: '# pending invitations offer the other role from then on.',
              })}`,
            ]
          : []),
        t`It cannot be undone.`,
      ]}
      confirm={t`Delete role`}
      keep={t`Keep role`}
      onConfirm={async () => {
        try {
          await remove(
            { input: { roleId: role.id, replaceWithRoleId: used ? chosen : null } },
            // The lists that are kept still show the role.
            { updater: (store) => store.invalidateStore() },
          )
        } catch (error) {
          if (error instanceof RequestError && error.has('CONFLICT')) setAsked(true)
          throw error
        }
        await props.onDeleted()
        toast(t`Role “${name}” deleted`)
      }}
    >
      {used && (
        <>
          <Select
            name="replaceWithRoleId"
            label={t`They get`}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
            options={others.map((other) => ({
              value: other.id,
              label: roleName(i18n, other),
              disabled: !other.viewerCanGrant,
            }))}
          />
          <div className="flex flex-col gap-3 border-rule border-l-4 pl-4" aria-live="polite">
            <Abilities kind="gains" title={t`Newly allowed`} names={gains} />
            <Abilities kind="loses" title={t`No longer allowed`} names={loses} />
          </div>
        </>
      )}
    </ConfirmDialog>
  )
}
