import { i18n } from '@lingui/core'
import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import query, {
  type notificationsQuery,
} from '../../routes/__generated__/notificationsQuery.graphql'
import { openPage } from '../../test/page'
import { NotificationsPage } from './NotificationsPage'
import { placeOf } from './place'
import { notificationSentence } from './sentence'

const told = (id: string, more: object) => ({
  node: {
    id,
    action: 'member.role_changed',
    organizationName: 'Northwind',
    organizationSlug: 'northwind',
    organizationHue: 200,
    actorName: 'Rita Example',
    targetId: 'mbr_1',
    targetName: 'Noa Example',
    data: [
      { name: 'role_from', value: 'external' },
      { name: 'role_to', value: 'collaborator' },
    ],
    decision: false,
    createdAt: '2026-11-22T09:00:00Z',
    readAt: null,
    settledAt: null,
    ...more,
  },
})

const asked = told('ntf_1', {
  action: 'invitation.sent',
  organizationName: 'Acme',
  organizationSlug: '',
  targetId: 'inv_1',
  data: [],
  decision: true,
})
const changed = told('ntf_2', {})
const answered = told('ntf_3', {
  action: 'invitation.sent',
  organizationName: 'Vela',
  decision: true,
  settledAt: '2026-11-22T10:00:00Z',
})

async function open(waiting: object[], all: object[], unread = 2) {
  return openPage<notificationsQuery>({
    query,
    variables: {},
    answer: {
      Viewer: () => ({
        unreadNotifications: unread,
        waiting: { edges: waiting },
        notifications: { edges: all, pageInfo: { hasNextPage: false, endCursor: null } },
      }),
    },
    page: (data) => data.viewer && <NotificationsPage viewer={data.viewer} />,
  })
}

test('what waits for a decision stands first, once, with the way to decide', async () => {
  await open([asked], [asked, changed, answered])
  const first = within(screen.getByRole('region', { name: 'Needs your decision' }))
  expect(first.getByText('Rita Example invites you to join Acme', { selector: 'p' })).toBeTruthy()
  const link = first.getByRole('link', { name: /^Decide/ })
  expect(link.getAttribute('href')).toBe('/organizations')
  const others = within(screen.getByRole('region', { name: 'What happened' }))
  expect(others.getAllByRole('listitem')).toHaveLength(2)
  expect(others.queryByText(/Acme/)).toBeNull()
  expect(others.getByText(/settled/)).toBeTruthy()
})

test('one is marked as read, or all', async () => {
  const { environment, sent, user } = await open([], [changed])
  await user.click(screen.getByRole('button', { name: /^Mark as read/ }))
  expect(sent()).toEqual({ input: { notificationIds: ['ntf_2'] } })
  const answer = (notifications: object[], unreadNotifications: number) =>
    act(async () =>
      environment.mock.resolveMostRecentOperation({
        data: { markNotificationsRead: { notifications, viewer: { unreadNotifications } } },
      }),
    )
  await answer([{ id: 'ntf_2', readAt: null }], 1)
  await user.click(screen.getByRole('button', { name: 'Mark all as read' }))
  expect(sent()).toEqual({ input: { notificationIds: undefined } })
  await answer([], 0)
  expect(screen.queryByText('Not read:')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Mark all as read' })).toBeNull()
})

test('an empty page says what appears on it', async () => {
  await open([], [], 0)
  expect(screen.getByText('Nothing new')).toBeTruthy()
})

test('it is said to the person, and what is not about them as the log says it', () => {
  const say = (more: object) => notificationSentence(i18n, { ...changed.node, ...more })
  expect(say({})).toBe('Rita Example changed your role: External user → Collaborator')
  expect(say({ action: 'member.joined' })).toBe('Noa Example became a member')
  expect(
    say({ action: 'token.idle', targetName: 'CI', data: [{ name: 'days', value: '7' }] }),
  ).toBe('Your API token CI is disabled in 7 days unless it is used')
})

test('it leads to where one decides, on the side that the person is on', () => {
  const client = [{ name: 'client', value: 'Acme' }]
  const at = (more: object) => placeOf({ ...changed.node, ...more })
  expect(at({ targetId: 'plk_1', targetName: 'Acme', data: client })?.to).toBe(
    '/o/$org/clients/$linkId',
  )
  expect(at({ targetId: 'plk_1', targetName: 'Vela', data: client })?.to).toBe(
    '/o/$org/partners/$linkId',
  )
  expect(at({ targetId: 'prd_1' })?.to).toBe('/o/$org/products/$id')
  expect(at({ targetId: 'hnd_1' })?.to).toBe('/o/$org/representatives')
  expect(at({ targetId: 'suc_1' })?.to).toBe('/o/$org/representatives')
  expect(at({ organizationSlug: '', action: 'member.removed' })).toBeUndefined()
})
