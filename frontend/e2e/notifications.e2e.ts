import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ask,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  type Visitor,
  visit,
} from './browser'
import { addCustomer, addPerson } from './customers'
import { databases, type Server, startServer } from './server'

// What people are told in the console, while it happens: two people, each with a browser.

describe.each(databases)('notifications on %s', (database) => {
  let server: Server
  let browser: Browser
  let rosa: Visitor
  let noah: Visitor
  let noahsAddress: string
  let org: string

  beforeAll(async () => {
    server = await startServer(database)
    browser = await openBrowser()
    const people = addCustomer(server, 'Quay Works', {
      members: { 'Rosa Weber': 'legal_representative' },
    })
    noahsAddress = addPerson(server, 'Noah', 'Silva')
    rosa = await visit(browser, server)
    await rosa.signIn(people['Rosa Weber'], { keepLanguage: true })
    org = new URL(rosa.page.url()).pathname
    noah = await visit(browser, server)
    await noah.signIn(noahsAddress, { keepLanguage: true })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const bell = ({ page }: Visitor, name: string | RegExp) => page.getByRole('button', { name })

  test('an invitation is there at once, decided in two steps, and told to whoever waits', async () => {
    await noah.page.goto('/account')
    await bell(noah, /^Notifications$/).waitFor()
    await rosa.page.goto(`${org}/members?invite=administrator`)
    const sheet = rosa.page.getByRole('dialog', { name: 'Invite people to Quay Works' })
    await sheet.getByRole('textbox', { name: 'People' }).fill(noahsAddress)
    await sheet.getByRole('button', { name: 'Send 1 invitation' }).click()
    await sheet.getByRole('button', { name: 'Done' }).click()

    // Without a reload.
    await bell(noah, 'Notifications, 1 decision waits for you, 1 not read').click()
    const panel = noah.page.getByRole('dialog', { name: 'Notifications' })
    await panel.getByRole('heading', { name: 'Needs your decision' }).waitFor()
    await panel.getByText('Rosa Weber invites you to join Quay Works').first().waitFor()
    await expectAccessible(noah.page)
    await panel.getByRole('link', { name: /^Decide/ }).click()
    await noah.page.waitForURL('**/organizations')
    await panel.waitFor({ state: 'hidden' })
    await noah.page.getByRole('button', { name: /^Accept/ }).click()
    await noah.page.waitForURL(`**${org}`)
    await bell(noah, /^Notifications$/).waitFor()

    await bell(rosa, 'Notifications, 1 not read').click()
    const told = rosa.page.getByRole('dialog', { name: 'Notifications' })
    await told.getByRole('link', { name: 'Noah Silva became a member' }).click()
    await rosa.page.getByRole('heading', { level: 1, name: 'Noah Silva' }).waitFor()
    await bell(rosa, /^Notifications$/).waitFor()
  })

  test('what happens to somebody is on their page of all, and by keyboard marked as read', async () => {
    const followed = noah.page
      .waitForEvent('websocket')
      .then((socket) =>
        socket.waitForEvent('framesent', ({ payload }) => payload.includes('BellLive')),
      )
    await noah.page.goto('/notifications')
    await noah.page.getByText('settled').waitFor()
    await followed
    const { organization } = await ask(
      rosa,
      'query ($slug: String!) { organization(slug: $slug) { roles { id key } members { edges { node { id user { name } } } } } }',
      { slug: org.split('/')[2] },
    )
    const member = organization.members.edges.find(
      (edge: { node: { user: { name: string } } }) => edge.node.user.name === 'Noah Silva',
    ).node.id
    const role = organization.roles.find(
      (candidate: { key: string }) => candidate.key === 'collaborator',
    ).id
    await ask(
      rosa,
      'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { membership { id } } }',
      { input: { membershipId: member, roleId: role } },
    )
    const line = noah.page
      .getByRole('listitem')
      .filter({ hasText: 'Rosa Weber changed your role: Administrator → Collaborator' })
    await line.waitFor()
    await line.getByRole('button', { name: /^Mark as read/ }).focus()
    await noah.page.keyboard.press('Enter')
    await line.getByText('Not read:').waitFor({ state: 'detached' })
    await expectAccessible(noah.page)
    noah.expectNoComplaint()
    rosa.expectNoComplaint()
  })

  test('on a phone the panel is a drawer that fits', async () => {
    const phone = await visit(browser, server, { width: 390, theme: 'dark' })
    await phone.signIn(noahsAddress, { keepLanguage: true })
    await bell(phone, /^Notifications/).click()
    const panel = phone.page.getByRole('dialog', { name: 'Notifications' })
    await panel.getByText('Rosa Weber changed your role').first().waitFor()
    await expectNoSidewaysScroll(phone.page)
    await expectAccessible(phone.page)
    await phone.page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    expect(
      await bell(phone, /^Notifications/).evaluate((button) => button === document.activeElement),
    ).toBe(true)
    phone.expectNoComplaint()
    await phone.close()
  })
})
