import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered, ask, openBrowser, type Visitor, visit } from './browser'
import { addCustomer } from './customers'
import { type Server, startServer } from './server'

// Custom roles, from a copy of a built-in one to their end, and what their people see of it.

let server: Server
let browser: Browser
let people: Record<'Rosa Weber' | 'Arno Blum' | 'Mila Stone', string>
let rosa: Visitor
let mila: Visitor
let page: Page
let org: string

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  people = addCustomer(server, 'Quay Works', {
    members: {
      'Rosa Weber': 'legal_representative',
      'Arno Blum': 'administrator',
      'Mila Stone': 'external',
    },
  })
  rosa = await visit(browser, server)
  page = rosa.page
  await rosa.signIn(people['Rosa Weber'], { keepLanguage: true })
  org = new URL(page.url()).pathname
  mila = await visit(browser, server)
  await mila.signIn(people['Mila Stone'], { keepLanguage: true })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const roles = (of: Page) => of.getByRole('table', { name: 'All roles' })
const row = (of: Page, name: string) => roles(of).locator('tbody tr').filter({ hasText: name })
const box = (name: string) => page.getByRole('checkbox', { name, exact: true })
const inviting = 'Invite people, resend and cancel invitations'
const seeing = 'See members and pending invitations'
const changing = 'Change roles and product rights, suspend and reactivate members'

test('a role is made from a copy of a built-in one, and what it needs is ticked along', async () => {
  await page.goto(`${org}/organization?tab=roles`)
  await row(page, 'Collaborator').getByRole('link', { name: 'Copy Collaborator' }).click()
  await page.getByRole('heading', { level: 1, name: 'New role' }).waitFor()
  expect(await box('Change details and addresses').isChecked()).toBe(false)
  await box(inviting).check()
  expect(await box(seeing).isChecked()).toBe(true)
  expect(await box(seeing).isDisabled()).toBe(true)
  await page.getByText(`Needed for “${inviting}”.`).waitFor()
  // R7, R121: a copy of the strongest role lacks what only that role gives.
  const alone = page.getByText('Only the legal-representative role allows this.')
  await alone.first().waitFor()
  expect(await alone.count()).toBe(3)
  await page.getByLabel('Begin with a copy of').selectOption({ label: 'Legal representative' })
  await box('Delete the organization').and(page.locator(':checked')).waitFor()
  expect(await box('Give and withdraw the legal-representative role').isChecked()).toBe(false)
  expect(await box('Give a partner full access').isChecked()).toBe(false)
  await page.getByLabel('Begin with a copy of').selectOption({ label: 'Collaborator' })
  await box(inviting).check()

  await page.getByRole('button', { name: 'Create role' }).click()
  await page.getByRole('alert').getByText('Give the role a name.').waitFor()
  await page.getByRole('textbox', { name: 'Name' }).fill('administrator')
  await page.getByRole('button', { name: 'Create role' }).click()
  await page
    .getByRole('alert')
    .getByText(/already has a role of this name/)
    .waitFor()
  await page.getByRole('textbox', { name: 'Name' }).fill('Front desk')
  await page.getByRole('button', { name: 'Create role' }).click()
  await page.waitForURL(`**${org}/organization?tab=roles`)
  await row(page, 'Front desk').getByText('Nobody').waitFor()
})

test('R20: whoever gets it may do so at once, and has a mail', async () => {
  await mila.page.goto(`${org}/members`)
  await mila.page.getByText('Your role does not show who belongs to Quay Works').waitFor()
  await page.goto(`${org}/members`)
  await page.getByRole('link', { name: 'Mila Stone' }).click()
  await page.getByRole('radio', { name: 'Front desk' }).check()
  await page.getByText('Mila Stone will be able to').waitFor()
  await answered(page, () =>
    page.getByRole('button', { name: 'Change role to Front desk' }).click(),
  )
  const mail = await server.mail(people['Mila Stone'], 'role_changed')
  expect(mail.text).toContain('Front desk')

  await mila.page.reload()
  await mila.page.getByRole('button', { name: 'Invite people' }).click()
  const dialog = mila.page.getByRole('dialog')
  // Of the roles they are offered what theirs covers.
  await dialog.getByRole('radio', { name: 'Front desk' }).waitFor()
  expect(await dialog.getByRole('radio', { name: 'Front desk' }).isDisabled()).toBe(false)
  expect(await dialog.getByRole('radio', { name: 'Administrator' }).isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
})

test('R20: a change is seen before it is saved, then holds at once', async () => {
  await page.goto(`${org}/organization?tab=roles`)
  await row(page, 'Front desk').getByText('1 person').waitFor()
  await row(page, 'Front desk').getByRole('link', { name: 'Front desk', exact: true }).click()
  await page.getByText('The permissions stay as they are.').waitFor()
  await box(inviting).uncheck()
  await page.getByText('No longer allowed').waitFor()
  await page.getByText('1 person has this role:').waitFor()
  await page.getByText('Mila Stone').waitFor()
  await mila.page.reload()
  await mila.page.getByRole('button', { name: 'Invite people' }).waitFor()

  await answered(page, () => page.getByRole('button', { name: 'Save role' }).click())
  await page.getByText('Role “Front desk” saved').waitFor()
  await mila.page.reload()
  await mila.page.getByRole('link', { name: 'Mila Stone' }).waitFor()
  expect(await mila.page.getByRole('button', { name: 'Invite people' }).count()).toBe(0)
  const mail = await server.mail(people['Mila Stone'], 'role_updated')
  expect(mail.text).toContain(`No longer allowed: ${inviting}`)

  await page.reload()
  const history = page.getByRole('list', { name: 'History' })
  await history.getByText('Rosa Weber changed the role Front desk').waitFor()
  await page.goto(`${org}/activity`)
  await page.getByText('Rosa Weber changed the role Front desk').waitFor()
  await page.getByText(`No longer allowed: ${inviting}`).first().waitFor()
})

test('R9: nobody gives or takes what they do not hold, nor over what somebody else changed', async () => {
  const { organization } = await ask(
    rosa,
    'query ($slug: String!) { organization(slug: $slug) { id roles { id name } } }',
    { slug: org.replace('/o/', '') },
  )
  const desk = organization.roles.find(({ name }: { name: string }) => name === 'Front desk')
  const arno = await visit(browser, server)
  await arno.signIn(people['Arno Blum'], { keepLanguage: true })
  await arno.page.goto(`${org}/roles/${desk.id}`)
  const closing = arno.page.getByRole('checkbox', { name: 'Delete the organization' })
  expect(await closing.isDisabled()).toBe(true)
  await arno.page
    .getByText('You may not do this yourself, so you cannot give it.')
    .first()
    .waitFor()

  await ask(rosa, 'mutation ($in: UpdateRoleInput!) { updateRole(input: $in) { __typename } }', {
    in: { roleId: desk.id, permissions: ['member:read', 'billing:read'] },
  })
  await arno.page.getByRole('checkbox', { name: changing }).check()
  await arno.page.getByRole('button', { name: 'Save role' }).click()
  await arno.page
    .getByRole('alert')
    .getByText(/Somebody else has changed this role/)
    .waitFor()

  await ask(rosa, 'mutation ($in: UpdateRoleInput!) { updateRole(input: $in) { __typename } }', {
    in: { roleId: desk.id, permissions: ['member:read', 'org:delete'] },
  })
  await arno.page.goto(`${org}/organization?tab=roles`)
  await row(arno.page, 'Front desk').getByRole('link', { name: 'Copy Front desk' }).waitFor()
  expect(await row(arno.page, 'Front desk').getByRole('button').count()).toBe(0)
  await row(arno.page, 'Front desk').getByRole('link', { name: 'Front desk', exact: true }).click()
  await arno.page.getByText(/allows something that you may not do yourself/).waitFor()
  arno.expectNoComplaint()
  await arno.close()
})

test('a role that people have goes with another in its place', async () => {
  await page.goto(`${org}/organization?tab=roles`)
  await row(page, 'Front desk').getByRole('button', { name: 'Delete Front desk' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText('1 person gets another role at once, and a mail about it.').waitFor()
  await dialog.getByRole('combobox', { name: 'They get' }).selectOption({ label: 'Collaborator' })
  await dialog.getByText('No longer allowed').waitFor()
  await answered(page, () => dialog.getByRole('button', { name: 'Delete role' }).click())
  await row(page, 'Front desk').waitFor({ state: 'detached' })
  await row(page, 'Collaborator').getByText('1 person').waitFor()
  await expect
    .poll(async () => (await server.mail(people['Mila Stone'], 'role_changed')).text)
    .toContain('Collaborator')
  await mila.page.goto(`${org}/members`)
  await mila.page.getByText('Your role does not show who belongs to Quay Works').waitFor()
})

test('the browsers had nothing to complain about', () => {
  rosa.expectNoComplaint()
  mila.expectNoComplaint()
})
