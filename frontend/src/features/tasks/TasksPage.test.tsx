import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import query, { type accountTasksQuery } from '../../routes/__generated__/accountTasksQuery.graphql'
import { openPage } from '../../test/page'
import { TasksPage } from './TasksPage'
import { fileSize } from './words'

const task = {
  id: 'tsk_1',
  kind: 'PRODUCT_EXPORT',
  status: 'DONE',
  organizationName: 'Northwind',
  total: 1200,
  progress: 1200,
  failure: '',
  failureReason: '',
  fileName: 'northwind-products.csv',
  size: 1_250_000,
  downloadUrl: '/files/tsk_1',
  createdAt: '2026-11-28T09:00:00Z',
  expiresAt: '2026-12-05T09:00:00Z',
  viewerCanCancel: false,
}
const plain = { fileName: '', size: 0, downloadUrl: null, expiresAt: null }

const open = (tasks: object[]) =>
  openPage<accountTasksQuery>({
    query,
    variables: {},
    answer: {
      TaskConnection: () => ({
        edges: tasks.map((node) => ({ node })),
        pageInfo: { hasNextPage: false, endCursor: null },
      }),
    },
    page: (data) => <TasksPage query={data} />,
  })

const row = (index: number) => within(screen.getAllByRole('listitem')[index] as HTMLElement)

test('a file is offered while it is there, and says how large it is and until when', async () => {
  await open([task, { ...task, id: 'tsk_2', downloadUrl: null }])
  const link = row(0).getByRole('link', { name: 'Download northwind-products.csv' })
  expect(link.getAttribute('href')).toBe('/files/tsk_1')
  expect(row(0).getByText(/^1.3 MB, there until/)).toBeTruthy()
  expect(row(1).queryByRole('link')).toBeNull()
})

test('what goes on shows how far it is, moves by itself, and can be cancelled', async () => {
  const running = {
    ...task,
    ...plain,
    kind: 'PRODUCT_TAGGING',
    status: 'RUNNING',
    progress: 300,
    viewerCanCancel: true,
  }
  const { environment, sent, user } = await open([running])
  const bar = row(0).getByRole('progressbar', { name: 'Progress of Tags of products' })
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['300', '1200'])
  const following = environment.mock.findOperation(
    ({ request }) => request.node.params.name === 'TasksPageSubscription',
  )
  await act(async () =>
    environment.mock.nextValue(following, { data: { taskChanges: { ...running, progress: 900 } } }),
  )
  expect(row(0).getByText('900 of 1,200')).toBeTruthy()
  await user.click(row(0).getByRole('button', { name: 'Cancel Tags of products' }))
  expect(sent()).toEqual({ input: { taskId: 'tsk_1' } })
})

test('a failure says why in the reader’s language, else as the server does', async () => {
  const failed = { ...task, ...plain, status: 'FAILED' }
  await open([
    { ...failed, failureReason: 'selection_changed', failure: 'x' },
    { ...failed, id: 'tsk_2', failureReason: 'of_tomorrow', failure: 'Something new.' },
  ])
  expect(row(0).getByText(/Other products match now/)).toBeTruthy()
  expect(row(1).getByText('Something new.')).toBeTruthy()
})

test('nothing yet says what will be here', async () => {
  await open([])
  expect(screen.getByText('Nothing has been given yet')).toBeTruthy()
})

test('sizes are in units that people read', () => {
  expect(fileSize('en', 0)).toBe('0 byte')
  expect(fileSize('en', 4_200)).toBe('4 kB')
  expect(fileSize('en', 22_700_000)).toBe('22.7 MB')
})
