import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import query, {
  type oOrgTokensNewQuery,
} from '../../routes/__generated__/oOrgTokensNewQuery.graphql'
import { openPage } from '../../test/page'
import { NewTokenPage } from './NewTokenPage'

const organization = {
  id: 'org_1',
  slug: 'northwind',
  name: 'Northwind',
  viewerCanCreateTokens: true,
  viewerCanReadClients: false,
  viewerMembership: {
    billingAccess: false,
    role: { permissions: ['product:read', 'client:read'] },
  },
}
const answer = {
  Query: () => ({
    apiScopes: [{ name: 'product:read' }, { name: 'billing:read' }, { name: 'client:read' }],
    apiTokenTemplates: [
      { key: 'inventory', scopes: ['product:read'], clients: false },
      { key: 'books', scopes: ['billing:read'], clients: false },
      { key: 'partner_inventory', scopes: ['product:read'], clients: true },
    ],
  }),
}

const open = (own: object = {}, template?: string) =>
  openPage<oOrgTokensNewQuery>({
    query,
    variables: { org: 'northwind' },
    answer: { ...answer, Organization: () => ({ ...organization, ...own }) },
    page: (data) =>
      data.organization && (
        <NewTokenPage organization={data.organization} query={data} template={template} />
      ),
  })

const box = (name: RegExp) => screen.getByRole('checkbox', { name }) as HTMLInputElement

test('nothing is granted until it is chosen, and nothing is sent without a scope', async () => {
  const { user } = await open()
  expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([])
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Report')
  await user.click(screen.getByRole('button', { name: 'Create token' }))
  expect(screen.getByRole('alert').textContent).toContain('Choose at least one scope.')
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

test('R92: what one may not do oneself cannot be given, and who is no partner is offered no clients', async () => {
  await open()
  expect(box(/billing:read/).disabled).toBe(true)
  expect((screen.getByRole('radio', { name: 'books' }) as HTMLInputElement).disabled).toBe(true)
  expect(screen.queryByRole('radio', { name: 'Inventory of your clients' })).toBeNull()
  expect(screen.queryByRole('checkbox', { name: /client:read/ })).toBeNull()
})

test('a template ticks its scopes, and a change of them is one’s own choice', async () => {
  const { user } = await open({ viewerCanReadClients: true }, 'partner_inventory')
  expect(box(/product:read/).checked).toBe(true)
  expect(box(/^Also at your clients/).checked).toBe(true)
  await user.click(box(/client:read/))
  const own = screen.getByRole('radio', { name: 'Your own choice' }) as HTMLInputElement
  expect(own.checked).toBe(true)
  expect(screen.getByText('2 of 3 scopes chosen')).toBeTruthy()
})
