import { screen, waitFor, within } from '@testing-library/react'
import { MockPayloadGenerator } from 'relay-test-utils'
import { expect, test } from 'vitest'
import query, { type oOrgRolesIdQuery } from '../../routes/__generated__/oOrgRolesIdQuery.graphql'
import { openPage } from '../../test/page'
import { RolePage } from './RolePage'

const clerk = {
  id: 'rol_clerk',
  key: '',
  name: 'Clerk',
  permissions: ['org:read', 'member:read', 'member:invite'],
  viewerCanManage: true,
  viewerCanGrant: true,
  memberCount: 2,
  invitationCount: 0,
}
const reader = {
  ...clerk,
  id: 'rol_reader',
  name: 'Reader',
  permissions: ['org:read'],
  memberCount: 0,
}

const open = (role: object = {}) =>
  openPage<oOrgRolesIdQuery>({
    query,
    variables: { org: 'northwind', id: 'rol_clerk' },
    answer: {
      Query: () => ({
        permissions: [
          { name: 'org:read', dependsOn: [] },
          { name: 'org:delete', dependsOn: ['org:read'] },
          { name: 'member:read', dependsOn: ['org:read'] },
          { name: 'member:invite', dependsOn: ['member:read'] },
          { name: 'member:update', dependsOn: ['member:read'] },
        ],
      }),
      Organization: () => ({
        id: 'org_1',
        slug: 'northwind',
        viewerCanManageRoles: true,
        viewerMembership: {
          role: { permissions: ['org:read', 'member:read', 'member:invite', 'member:update'] },
        },
        roles: [reader, { ...clerk, ...role }],
      }),
    },
    page: (data) =>
      data.organization && (
        <RolePage organization={data.organization} query={data} id="rol_clerk" />
      ),
  })

const box = (name: string) => screen.getByRole('checkbox', { name }) as HTMLInputElement

const names = {
  read: 'See members and pending invitations',
  invite: 'Invite people, resend and cancel invitations',
  update: 'Change roles and product rights, suspend and reactivate members',
  remove: 'Delete the organization',
}

test('what others need is ticked along, says for what, and stays until they go', async () => {
  const { user } = await open()
  expect(box(names.read)).toMatchObject({ checked: true, disabled: true })
  expect(screen.getByText(`Needed for “${names.invite}”.`)).toBeTruthy()
  await user.click(box(names.invite))
  expect(box(names.read)).toMatchObject({ checked: true, disabled: false })
  await user.click(box(names.read))
  await user.click(box(names.update))
  expect(box(names.read)).toMatchObject({ checked: true, disabled: true })
})

test('R9: what one may not do oneself cannot be ticked, and says why', async () => {
  await open()
  expect(box(names.remove).disabled).toBe(true)
  expect(
    screen.getByText('You may not do this yourself, so you cannot give it.', { exact: false }),
  ).toBeTruthy()
})

test('what would change is asked before it is saved, and saved over what was seen', async () => {
  const { user, environment, sent } = await open()
  await user.click(box(names.update))
  await waitFor(() => expect(sent()).toMatchObject({ role: 'rol_clerk' }))
  expect(sent().permissions).toEqual(['org:read', 'member:read', 'member:invite', 'member:update'])
  environment.mock.resolveMostRecentOperation((operation) =>
    MockPayloadGenerator.generate(operation, {
      Organization: () => ({ id: 'org_1' }),
      RolePreview: () => ({
        gained: ['member:update'],
        lost: [],
        peopleCount: 2,
        people: [
          { id: 'mbr_1', user: { name: 'Ada Lovelace' } },
          { id: 'mbr_2', user: { name: 'Bo Lindqvist' } },
        ],
        tokenCount: 1,
      }),
    }),
  )
  await screen.findByText('Newly allowed')
  expect(screen.getByText('Ada Lovelace, Bo Lindqvist')).toBeTruthy()
  expect(screen.getByText('1 API token of theirs will be able to do less.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Save role' }))
  expect(sent().input).toMatchObject({
    roleId: 'rol_clerk',
    basedOn: clerk.permissions,
    permissions: [...clerk.permissions, 'member:update'],
  })
})

test('a role that holds more than one may is shown and not offered', async () => {
  await open({ viewerCanManage: false })
  expect(screen.queryByRole('button', { name: 'Save role' })).toBeNull()
  expect(screen.getByText(/allows something that you may not do yourself/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Copy role' })).toBeTruthy()
})

test('a role that people have is deleted with another in its place', async () => {
  const { user, sent } = await open()
  await user.click(screen.getByRole('button', { name: 'Delete role' }))
  const dialog = await screen.findByRole('alertdialog')
  expect(dialog.textContent).toContain('2 people get another role at once')
  expect(dialog.textContent).toContain('No longer allowed')
  await user.click(within(dialog).getByRole('button', { name: 'Delete role' }))
  await waitFor(() =>
    expect(sent().input).toEqual({ roleId: 'rol_clerk', replaceWithRoleId: 'rol_reader' }),
  )
})
