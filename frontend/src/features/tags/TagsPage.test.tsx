import { act, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { RequestError } from '../../lib/faults'
import query, { type oOrgTagsQuery } from '../../routes/__generated__/oOrgTagsQuery.graphql'
import { openPage } from '../../test/page'
import { TagsPage } from './TagsPage'

const organization = {
  id: 'org_1',
  viewerCanManageTags: true,
  tags: [
    { id: 'tag_acme', name: 'acme', color: 0, productCount: 0 },
    { id: 'tag_prod', name: 'prod', color: 4, productCount: 12 },
  ],
}

const open = (answer: object = organization, search = '') =>
  openPage<oOrgTagsQuery>({
    query,
    variables: { org: 'northwind' },
    answer: { Organization: () => answer },
    page: (data) =>
      data.organization && (
        <TagsPage organization={data.organization} search={search} onSearch={vi.fn()} />
      ),
  })

const exists = new RequestError([
  { code: 'CONFLICT', reason: 'tag_exists', field: 'name', message: 'No.' },
])

test('R76: a name that exists already is said at the name, and what was typed stays', async () => {
  const { environment, user } = await open()
  await user.click(screen.getByRole('button', { name: 'New tag' }))
  await user.type(screen.getByLabelText('Name'), ' PROD ')
  await user.click(screen.getByRole('button', { name: 'Create tag' }))
  await act(async () => environment.mock.rejectMostRecentOperation(exists))

  const field = screen.getByLabelText('Name') as HTMLInputElement
  expect(field.value).toBe(' PROD ')
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

test('R81: a new tag is created on no product', async () => {
  const { sent, user } = await open()
  await user.click(screen.getByRole('button', { name: 'New tag' }))
  await user.type(screen.getByLabelText('Name'), 'shop')
  await user.click(screen.getByRole('radio', { name: 'Grey' }))
  await user.click(screen.getByRole('button', { name: 'Create tag' }))
  expect(sent()).toEqual({ input: { organizationId: 'org_1', name: 'shop', color: 11 } })
})

test('R78: deleting says on how many products the tag is, and that they stay', async () => {
  const { sent, user } = await open()
  await user.click(screen.getByRole('button', { name: 'Delete tag prod' }))
  expect(screen.getByText(/It comes off 12 products\. The products themselves stay/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Delete tag' }))
  expect(sent()).toEqual({ input: { tagId: 'tag_prod' } })
})

test('merging names both tags and says how many products move', async () => {
  const { sent, user } = await open()
  await user.click(screen.getByRole('button', { name: 'Merge tag prod' }))
  expect(screen.getByText('12 products carry “acme” from now on.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Merge tags' }))
  expect(sent()).toEqual({ input: { fromTagId: 'tag_prod', intoTagId: 'tag_acme' } })
})

test('R79: a tag is renamed and recoloured in its line', async () => {
  const { sent, user } = await open()
  await user.click(screen.getByRole('button', { name: 'Change tag prod' }))
  await user.clear(screen.getByLabelText('Name'))
  await user.type(screen.getByLabelText('Name'), 'production')
  await user.click(screen.getByRole('radio', { name: 'Blue' }))
  await user.click(screen.getByRole('button', { name: 'Save tag' }))
  expect(sent()).toEqual({ input: { tagId: 'tag_prod', name: 'production', color: 7 } })
})

test('who may not manage tags sees them and their products, and no command', async () => {
  await open({ ...organization, viewerCanManageTags: false })
  expect(screen.getByRole('link', { name: '12 products' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /New tag|Change|Merge|Delete/ })).toBeNull()
})
