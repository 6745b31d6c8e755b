import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import query, {
  type oOrgRepresentativesHandoverQuery,
} from '../../routes/__generated__/oOrgRepresentativesHandoverQuery.graphql'
import { openPage } from '../../test/page'
import { HandoverPage } from './HandoverPage'

const roles = ['legal_representative', 'administrator', 'collaborator', 'external'].map((key) => ({
  id: `rol_${key}`,
  key,
  name: key,
}))

const open = (change: object = {}) =>
  openPage<oOrgRepresentativesHandoverQuery>({
    query,
    variables: { org: 'northwind' },
    answer: {
      Organization: () => ({
        id: 'org_1',
        slug: 'northwind',
        name: 'Northwind',
        locale: 'en',
        viewerCanGrantRepresentative: true,
        roles,
        representatives: [
          {
            id: 'mbr_1',
            isViewer: true,
            user: { id: 'usr_1', name: 'Ana Ruiz', email: 'ana@example.com' },
            removalPreview: {
              sessions: 0,
              apiTokens: 2,
              productGrants: 0,
              savedViews: 0,
              sentInvitations: 0,
            },
          },
        ],
        ...change,
      }),
    },
    page: ({ organization }) => organization && <HandoverPage organization={organization} />,
  })

test('R1, R2: what ends is counted, and said to happen only when the successor accepts', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: 'Next: who follows' }))
  await user.click(screen.getByRole('radio', { name: 'Somebody else, by invitation' }))
  await user.click(screen.getByRole('button', { name: 'Next: what happens' }))
  expect(screen.getAllByText('Enter their e-mail address.').length).toBeGreaterThan(0)
  await user.type(screen.getByLabelText('E-mail address'), 'nina@example.com')
  await user.click(screen.getByRole('button', { name: 'Next: what happens' }))
  expect(screen.getByRole('heading', { name: 'When nina@example.com accepts' })).toBeTruthy()
  expect(screen.getByText('2 API tokens are revoked.')).toBeTruthy()
  expect(screen.getByText(/Ana Ruiz stays legal representative/)).toBeTruthy()

  // Back, and with another role nothing ends.
  await user.click(screen.getByRole('button', { name: 'Back' }))
  expect(screen.getByLabelText<HTMLInputElement>('E-mail address').value).toBe('nina@example.com')
  await user.click(screen.getByRole('button', { name: 'Back' }))
  await user.click(screen.getByRole('radio', { name: 'Administrator' }))
  await user.click(screen.getByRole('button', { name: 'Next: who follows' }))
  await user.click(screen.getByRole('button', { name: 'Next: what happens' }))
  expect(screen.getByText('Ana Ruiz becomes Administrator.')).toBeTruthy()
  expect(screen.queryByText('2 API tokens are revoked.')).toBeNull()
})

test('R7: whoever may not hand the role over is told who may', async () => {
  await open({ viewerCanGrantRepresentative: false })
  expect(screen.getByText('Only a legal representative hands the role over')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Next: who follows' })).toBeNull()
})
