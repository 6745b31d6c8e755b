import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import query, {
  type oOrgMembersIdQuery,
} from '../../routes/__generated__/oOrgMembersIdQuery.graphql'
import { openPage } from '../../test/page'
import { MemberPage } from './MemberPage'

const representative = {
  id: 'rol_legal_representative',
  key: 'legal_representative',
  name: 'legal_representative',
  permissions: ['org:read', 'member:read', 'product:read_all'],
  viewerCanGrant: true,
}
const collaborator = {
  id: 'rol_collaborator',
  key: 'collaborator',
  name: 'collaborator',
  permissions: ['org:read', 'product:tag'],
  viewerCanGrant: true,
}
const membership = {
  id: 'mbr_1',
  organizationSlug: 'northwind',
  isViewer: false,
  suspendedAt: null,
  createdAt: '2026-11-22T09:00:00Z',
  user: { id: 'usr_1', name: 'Ana Ruiz', locale: 'en' },
  role: representative,
  viewerCanChangeRole: true,
  viewerCanSuspend: true,
  viewerCanRemove: true,
  memberObstacle: null,
  removalPreview: {
    sessions: 2,
    apiTokens: 1,
    productGrants: 0,
    teams: 0,
    savedViews: 0,
    sentInvitations: 0,
  },
}

const open = (change: object) =>
  openPage<oOrgMembersIdQuery>({
    query,
    variables: { org: 'northwind', id: 'mbr_1' },
    answer: {
      Organization: () => ({
        id: 'org_1',
        slug: 'northwind',
        name: 'Northwind',
        viewerCanGrantRepresentative: true,
        viewerCanReadActivity: false,
        roles: [representative, collaborator],
      }),
      Membership: () => ({ ...membership, ...change }),
    },
    page: (data) =>
      data.organization &&
      data.node?.membership && (
        <MemberPage
          query={data}
          organization={data.organization}
          history={data.organization.history}
          membership={data.node.membership}
        />
      ),
  })

test('R2, R3, R5: the last representative has no dead button but the way out', async () => {
  await open({
    viewerCanChangeRole: false,
    viewerCanSuspend: false,
    viewerCanRemove: false,
    memberObstacle: 'last_representative',
  })
  expect(screen.queryByRole('button', { name: 'Remove Ana Ruiz' })).toBeNull()
  expect(screen.getAllByText(/Ana Ruiz is the only active legal representative/)).toHaveLength(2)
  const [invite] = screen.getAllByRole('link', { name: 'Invite a legal representative' })
  expect(invite?.getAttribute('href')).toContain('invite=legal_representative')
})

test('another role is given only after it is seen what is won and lost', async () => {
  const { sent, user } = await open({})
  expect(screen.queryByRole('button', { name: /Change role/ })).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Collaborator' }))
  expect(screen.getByText('Ana Ruiz will be able to').parentElement?.textContent).toContain(
    'Put tags on products',
  )
  expect(
    screen.getByText('Ana Ruiz will no longer be able to').parentElement?.textContent,
  ).toContain('See every product')
  await user.click(screen.getByRole('button', { name: 'Change role to Collaborator' }))
  expect(sent()).toEqual({ input: { membershipId: 'mbr_1', roleId: 'rol_collaborator' } })
})

test('R21: removing shows what ends, counted, before it is done', async () => {
  const { user } = await open({})
  await user.click(screen.getByRole('button', { name: 'Remove Ana Ruiz' }))
  expect(
    screen.getByText('2 signed-in browsers lose this organization at their next request.'),
  ).toBeTruthy()
  expect(screen.getByText('1 API token is revoked.')).toBeTruthy()
  expect(screen.queryByText(/saved view/)).toBeNull()
})
