import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import query, {
  type oOrgMembersIndexQuery,
} from '../../routes/__generated__/oOrgMembersIndexQuery.graphql'
import { openPage } from '../../test/page'
import { MembersPage } from './MembersPage'
import type { MembersSearch } from './search'

const role = (key: string, viewerCanGrant: boolean) => ({
  id: `rol_${key}`,
  key,
  name: key,
  permissions: ['org:read'],
  viewerCanGrant,
})

const organization = {
  id: 'org_1',
  slug: 'northwind',
  name: 'Northwind',
  locale: 'fr',
  viewerCanInvite: true,
  roles: [role('legal_representative', false), role('collaborator', true)],
  members: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } },
  invitations: [],
}

function Page(props: Pick<Parameters<typeof MembersPage>[0], 'organization'>) {
  const [search, setSearch] = useState<MembersSearch>({})
  return <MembersPage {...props} search={search} onSearch={setSearch} busy={false} />
}

async function openInvite() {
  const page = await openPage<oOrgMembersIndexQuery>({
    query,
    variables: { org: 'northwind', first: 20 },
    answer: { Organization: () => organization },
    page: (data) => data.organization && <Page organization={data.organization} />,
  })
  await page.user.click(screen.getByRole('button', { name: 'Invite people' }))
  return page
}

test('R7: the legal-representative role is not offered to whoever may not give it, and it says why', async () => {
  await openInvite()
  const radio = screen.getByRole('radio', { name: 'Legal representative' }) as HTMLInputElement
  expect(radio.disabled).toBe(true)
  expect(screen.getByText(/Only a legal representative can give this role/)).toBeTruthy()
  expect((screen.getByRole('radio', { name: 'Collaborator' }) as HTMLInputElement).checked).toBe(
    true,
  )
})

test('R18: an invitation is strict and gives nothing more unless it is ticked', async () => {
  const { sent, user } = await openInvite()
  await user.type(screen.getByRole('textbox', { name: 'People' }), 'Ana Ruiz <ana@x.example>')
  await user.click(screen.getByRole('button', { name: 'Send 1 invitation' }))
  expect(sent()).toEqual({
    input: {
      organizationId: 'org_1',
      invitees: [{ email: 'ana@x.example', givenName: 'Ana', familyName: 'Ruiz' }],
      roleId: 'rol_collaborator',
      locale: 'fr',
      strict: true,
      billingAccess: false,
      notifyBilling: false,
      notifyProducts: false,
    },
  })
})

test('each address has its result, and only the refused ones stay to be sent again', async () => {
  const { environment, user } = await openInvite()
  const people = screen.getByRole('textbox', { name: 'People' }) as HTMLTextAreaElement
  await user.type(people, 'ana@x.example, Bo Larsen <bo@x.example>')
  await user.click(screen.getByRole('button', { name: 'Send 2 invitations' }))
  await act(async () =>
    environment.mock.resolveMostRecentOperation({
      data: {
        inviteMembers: {
          results: [
            { email: 'ana@x.example', refusal: null },
            { email: 'bo@x.example', refusal: 'already_member' },
          ],
          organization: { id: 'org_1', name: 'Northwind', invitations: [] },
        },
      },
    }),
  )
  expect(screen.getByText('1 invitation sent, 1 not sent')).toBeTruthy()
  expect(screen.getByText('Belongs to the organization already.')).toBeTruthy()
  expect(people.value).toBe('Bo Larsen <bo@x.example>')
})
