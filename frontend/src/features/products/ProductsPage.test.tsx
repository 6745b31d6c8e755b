import { act, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { RequestError } from '../../lib/faults'
import query, {
  type oOrgProductsIndexQuery,
} from '../../routes/__generated__/oOrgProductsIndexQuery.graphql'
import { openPage } from '../../test/page'
import { ProductsPage } from './ProductsPage'
import { type ProductSearch, productVariables } from './search'

const prod = { id: 'tag_prod', name: 'prod', color: 4, productCount: 1 }
const acme = { id: 'tag_acme', name: 'acme', color: 0, productCount: 0 }

function node(id: string, name: string, tags: object[] = []) {
  return {
    node: {
      id,
      name,
      internalName: '',
      reference: id,
      kind: 'VPS',
      status: 'ACTIVE',
      tags,
      viewerCanTag: true,
      lock: null,
      providerLock: null,
      expiresAt: '2027-01-01T00:00:00Z',
      autoRenew: true,
      price: { amountMinor: 490, currency: 'EUR' },
      periodMonths: 12,
    },
  }
}

const organization = {
  id: 'org_1',
  tags: [acme, prod],
  viewerCanTagProducts: true,
  viewerCanManageTags: true,
  viewerCanLockProducts: true,
  viewerCanReadBilling: true,
  viewerMembership: { role: { permissions: ['product:read_all'] } },
  savedViews: [
    {
      id: 'viw_1',
      name: 'Suspended',
      query: 'status=SUSPENDED',
      shared: false,
      ownerName: 'Adam Example',
      isViewer: true,
      viewerCanDelete: true,
    },
    {
      id: 'viw_2',
      name: 'Ends soon',
      query: 'expires=30&cols=renewal.plan',
      shared: true,
      ownerName: 'Rita Example',
      isViewer: false,
      viewerCanDelete: false,
    },
  ],
  viewerCanShareViews: true,
  products: {
    totalCount: 2,
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' },
    edges: [node('prd_1', 'atlas-1', [prod]), node('prd_2', 'atlas-2')],
  },
}

async function open(search: ProductSearch = {}, answer: object = organization) {
  const onSearch = vi.fn()
  const page = await openPage<oOrgProductsIndexQuery>({
    query,
    variables: { org: 'northwind', ...productVariables(search, new Date()) },
    answer: { Organization: () => answer },
    page: (data) =>
      data.organization && (
        <ProductsPage
          organization={data.organization}
          search={search}
          onSearch={onSearch}
          busy={false}
        />
      ),
  })
  const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) })
  return { ...page, onSearch, row }
}

test('G6: a tag is on the product at once, and what the server refuses is taken back with the reason', async () => {
  const { environment, row, sent, user } = await open()
  await user.click(within(row('atlas-2')).getByRole('button', { name: 'Add tags to atlas-2' }))
  await user.click(await screen.findByRole('option', { name: 'acme' }))

  expect(within(row('atlas-2')).getByText('acme')).toBeTruthy()
  expect(sent()).toEqual({
    input: { productIds: ['prd_2'], addTagIds: ['tag_acme'], removeTagIds: [] },
  })

  const refusal = { code: 'FORBIDDEN', reason: 'technical_right', message: 'No.' }
  await act(async () => environment.mock.rejectMostRecentOperation(new RequestError([refusal])))
  expect(within(row('atlas-2')).queryByText('acme')).toBeNull()
  expect(screen.getByText(/The tags of atlas-2 stay as they were.*technical/)).toBeTruthy()
})

test('G6: a new tag is typed, coloured and put on the product in one command', async () => {
  const { row, sent, user } = await open()
  await user.click(within(row('atlas-2')).getByRole('button', { name: 'Add tags to atlas-2' }))
  await user.type(await screen.findByRole('combobox', { name: 'Filter or create tags' }), 'shop')
  await user.click(screen.getByRole('radio', { name: 'Violet' }))
  await user.click(screen.getByRole('button', { name: 'Create tag “shop”' }))

  expect(within(row('atlas-2')).getByText('shop')).toBeTruthy()
  expect(sent()).toEqual({
    input: { organizationId: 'org_1', name: 'shop', color: 9, productIds: ['prd_2'] },
  })
})

test('a bulk tag goes only to the selected products that lack it', async () => {
  const { row, sent, user } = await open()
  await user.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }))
  await user.click(await screen.findByRole('button', { name: 'Add tag' }))
  await user.click(await screen.findByRole('option', { name: 'prod' }))

  expect(within(row('atlas-2')).getByText('prod')).toBeTruthy()
  expect(sent()).toEqual({
    input: { productIds: ['prd_2'], addTagIds: ['tag_prod'], removeTagIds: [] },
  })
})

const forty = { ...organization, products: { ...organization.products, totalCount: 40 } }

test('all that match are meant only after they are asked for, and by the filter of the list', async () => {
  const { sent, user } = await open({ kind: 'VPS' }, forty)
  await user.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }))
  expect(screen.getByText('2 selected')).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: 'Select all 40 that match' }))
  expect(screen.getByText('40 selected')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Add tag to all' }))
  await user.click(await screen.findByRole('option', { name: 'prod' }))
  expect(sent()).toEqual({
    input: {
      matching: { organizationId: 'org_1', filter: { kinds: ['VPS'] }, expectedCount: 40 },
      addTagIds: ['tag_prod'],
      removeTagIds: [],
    },
  })
  // One row less, and only what is ticked is meant.
  await user.click(screen.getByRole('checkbox', { name: 'Select atlas-2' }))
  expect(screen.getByText('1 selected')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Select all 40 that match' })).toBeNull()
})

test('R31: what is ticked is locked with a reason, by whoever may', async () => {
  const { sent, user } = await open()
  await user.click(screen.getByRole('checkbox', { name: 'Select atlas-1' }))
  await screen.findByRole('button', { name: 'Lock' })
  expect(screen.queryByRole('button', { name: 'Lift the lock' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Lock' }))
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Lock 1 product' }))
  await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Audit')
  await user.click(dialog.getByRole('button', { name: 'Lock' }))
  expect(sent()).toEqual({
    input: { selection: { productIds: ['prd_1'] }, locked: true, reason: 'Audit' },
  })

  await open({}, { ...organization, viewerCanLockProducts: false })
  await user.click(screen.getAllByRole('checkbox', { name: 'Select atlas-1' })[1] as HTMLElement)
  expect(screen.getAllByRole('button', { name: 'Lock' })).toHaveLength(1)
})

test('an export is of the list as it is filtered and ordered, in the columns that are chosen', async () => {
  const { sent, user } = await open({ kind: 'VPS', sort: '-name' }, forty)
  await user.click(screen.getByRole('button', { name: 'Export' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Export products' }))
  expect(dialog.getByText('40 products, as the list is filtered and ordered.')).toBeTruthy()
  for (const box of dialog.getAllByRole('checkbox').slice(2)) await user.click(box)
  await user.click(dialog.getByRole('radio', { name: /JSON/ }))
  await user.click(dialog.getByRole('button', { name: 'Export' }))
  expect(sent()).toEqual({
    input: {
      organizationId: 'org_1',
      filter: { kinds: ['VPS'] },
      orderBy: 'NAME_DESC',
      format: 'JSON',
      columns: ['NAME', 'REFERENCE'],
    },
  })
})

test('R76: who may not manage tags is offered none to create', async () => {
  const { row, user } = await open({}, { ...organization, viewerCanManageTags: false })
  await user.click(within(row('atlas-2')).getByRole('button', { name: 'Add tags to atlas-2' }))
  await user.type(await screen.findByRole('combobox', { name: 'Filter tags' }), 'shop')
  expect(screen.queryByRole('button', { name: /Create tag/ })).toBeNull()
})

test('filters, pages and order are asked for as addresses', async () => {
  const { onSearch, user } = await open({ status: 'ACTIVE', q: 'atlas' })
  await user.click(screen.getByRole('button', { name: 'Remove filter Active' }))
  expect(onSearch).toHaveBeenLastCalledWith({ q: 'atlas' })
  await user.click(screen.getByRole('button', { name: 'Next page' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'ACTIVE', q: 'atlas', after: 'b' })
  await user.click(screen.getByRole('button', { name: 'Renews' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'ACTIVE', q: 'atlas', sort: 'expires' })
  await user.click(screen.getByRole('button', { name: 'Clear all filters' }))
  expect(onSearch).toHaveBeenLastCalledWith({})
})

test('a changed view can be saved or reset', async () => {
  const { onSearch, sent, user } = await open({ status: 'SUSPENDED', kind: 'VPS', view: 'viw_1' })
  await user.click(screen.getByRole('button', { name: 'Reset view' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'SUSPENDED', view: 'viw_1' })
  await user.click(screen.getByRole('button', { name: 'Save view' }))
  expect(sent()).toEqual({
    input: {
      organizationId: 'org_1',
      name: 'Suspended',
      query: 'kind=VPS&status=SUSPENDED&cols=kind.status.tags.renewal.price',
      shared: false,
    },
  })
})

test('a shared view says whose it is, is opened with its columns, and is changed by nobody else', async () => {
  const { onSearch, user } = await open()
  await user.click(screen.getByRole('button', { name: 'Views' }))
  await user.click(await screen.findByRole('menuitem', { name: /Ends soon.*by Rita Example/ }))
  expect(onSearch).toHaveBeenLastCalledWith({ expires: 30, cols: 'renewal.plan', view: 'viw_2' })

  await open({ expires: 7, cols: 'renewal.plan', view: 'viw_2' })
  expect(screen.getByRole('button', { name: 'Reset view' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Save view' })).toBeNull()
})

test('a view is shared with all members by whoever may', async () => {
  const { sent, user } = await open({ kind: 'VPS' })
  await user.click(screen.getByRole('button', { name: 'Views' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Save as a new view…' }))
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Servers')
  await user.click(screen.getByRole('checkbox', { name: /Share it with all members/ }))
  await user.click(screen.getByRole('button', { name: 'Save view' }))
  expect(sent()).toMatchObject({ input: { name: 'Servers', shared: true } })
})

test('columns are chosen and put into another order, and the address says them', async () => {
  const { onSearch, user } = await open()
  await user.click(screen.getByRole('button', { name: 'Columns' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Columns of the list' }))
  await user.click(dialog.getByRole('checkbox', { name: 'Plan' }))
  await user.click(dialog.getByRole('checkbox', { name: 'Price' }))
  await user.click(dialog.getByRole('button', { name: 'Move Status up' }))
  expect(dialog.getByRole('status').textContent).toBe('Status is column 1 now')
  await user.click(dialog.getByRole('button', { name: 'Show these columns' }))
  expect(onSearch).toHaveBeenLastCalledWith({ cols: 'status.kind.tags.renewal.plan' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(localStorage.getItem('kontor.columns.northwind')).toBe('status.kind.tags.renewal.plan')
  localStorage.clear()
})

/** Tells the page what has happened to a product. */
function happen(
  environment: Awaited<ReturnType<typeof open>>['environment'],
  action: string,
  product: { id: string; name?: string },
) {
  const following = environment.mock.findOperation(
    ({ request }) => request.node.params.name === 'LiveProductsSubscription',
  )
  return act(async () =>
    environment.mock.nextValue(following, {
      data: {
        productChanges: {
          action,
          productId: product.id,
          product: {
            ...node(product.id, product.name ?? '').node,
            plan: null,
            holderName: '',
            payerName: null,
            technicalContact: '',
            startedAt: '2026-01-01T00:00:00Z',
            createdAt: '2026-01-01T00:00:00Z',
            description: '',
          },
        },
      },
    }),
  )
}

test('a row changes in its place and keeps the focus and what is ticked', async () => {
  const { environment, row, user } = await open()
  const box = within(row('atlas-2')).getByRole('checkbox', { name: 'Select atlas-2' })
  await user.click(box)
  await happen(environment, 'product.renewed', { id: 'prd_2', name: 'atlas-2 renamed' })
  expect(row('atlas-2 renamed')).toBeTruthy()
  expect(document.activeElement).toBe(box)
  expect(screen.getByText('1 selected')).toBeTruthy()
  expect(screen.getAllByRole('row')).toHaveLength(3)
})

test('new products are announced and move nothing until they are asked for', async () => {
  const { environment, onSearch, user } = await open({ kind: 'VPS', after: 'c' })
  // It came in just before the page, and is in sight already.
  await happen(environment, 'product.created', { id: 'prd_2', name: 'atlas-2' })
  expect(screen.queryByText('1 new product')).toBeNull()
  await happen(environment, 'product.created', { id: 'prd_8' })
  await happen(environment, 'product.created', { id: 'prd_8' })
  await happen(environment, 'product.created', { id: 'prd_9' })
  expect(screen.getAllByRole('row')).toHaveLength(3)
  expect(screen.getByText('2 new products')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Show the newest first' }))
  expect(onSearch).toHaveBeenLastCalledWith({ sort: '-added' })
  expect(screen.queryByText('2 new products')).toBeNull()
})

const emptied = {
  ...organization,
  products: { ...organization.products, totalCount: 0, edges: [] },
}

test('a list without a match offers to clear the filters', async () => {
  const { onSearch, user } = await open({ q: 'x', sort: '-name' }, emptied)
  await user.click(screen.getByRole('button', { name: 'Clear all filters' }))
  expect(onSearch).toHaveBeenLastCalledWith({ sort: '-name' })
})

test('an empty list tells nothing there from nothing shared', async () => {
  await open({}, emptied)
  expect(screen.getByText('There are no products yet')).toBeTruthy()
  await open({}, { ...emptied, viewerMembership: { role: { permissions: ['product:read'] } } })
  expect(screen.getByText('No product is shared with you')).toBeTruthy()
})

test('without prices there is no column of them, and one sentence instead', async () => {
  await open({}, { ...organization, viewerCanReadBilling: false })
  expect(screen.queryByRole('columnheader', { name: 'Price' })).toBeNull()
  expect(screen.getByText('Prices are not shown to your role.')).toBeTruthy()
})
