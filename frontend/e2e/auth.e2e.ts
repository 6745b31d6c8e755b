import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visit } from './browser'
import { addCustomer } from './customers'
import { linkIn, type Server, startServer } from './server'

// The account of a person: how it begins, how one gets in, and what one changes about it.

let server: Server
let browser: Browser
const secret = 'four unrelated garden words'

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function submitSignIn(page: Page, email: string, password: string) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await press(page, 'Sign in')
}
async function signIn(page: Page, email: string, password: string) {
  await submitSignIn(page, email, password)
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
}
async function fillRegistration(page: Page, email: string) {
  await page.getByLabel('Given name').fill('Mira')
  await page.getByLabel('Family name').fill('Holt')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await press(page, 'Create account')
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
}

test.each([
  { whom: 'For myself', organization: '', email: 'mira@person.example' },
  {
    whom: 'For a company or an association',
    organization: 'Holt Timber',
    email: 'mira@company.example',
  },
  { whom: 'For a public body', organization: 'Town of Holt', email: 'mira@town.example' },
])('one registers ($whom), confirms, signs in and out', async ({ whom, organization, email }) => {
  const visitor = await visit(browser, server)
  const { page } = visitor
  await page.goto('/register')
  await page.getByRole('radio', { name: whom }).check()
  if (organization) await page.getByLabel('Name of the organization').fill(organization)
  await fillRegistration(page, email)

  // Before the address is confirmed the password opens nothing.
  await submitSignIn(page, email, secret)
  await page.getByRole('alert').waitFor()

  await page.goto(linkIn(await server.mail(email, 'confirm_email')))
  // Whoever registers the address of a stranger waits in vain for a click.
  await page.getByLabel('Password', { exact: true }).fill('not what they chose')
  await press(page, 'Confirm address')
  await page.getByText('This is not the password of the registration.').first().waitFor()
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await press(page, 'Confirm address')
  await page.getByRole('heading', { name: 'Address confirmed' }).waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await press(page, 'Sign in')
  await page.waitForURL(/\/o\/[^/]+$/)
  await page
    .getByRole('complementary')
    .getByText(organization || 'Mira Holt', { exact: true })
    .first()
    .waitFor()
  await page.getByText('Legal representative').first().waitFor()

  await press(page, 'Mira Holt')
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in')
  await page.goto('/account')
  await page.waitForURL('**/sign-in?next=*')
  visitor.expectNoComplaint()
  await visitor.close()
})

test('R68 no page tells whether an address has an account', async () => {
  const known = addCustomer(server, 'Known Ltd', {
    members: { 'Kim Known': 'legal_representative' },
  })['Kim Known']
  const unknown = 'nobody@nowhere.example'
  const visitor = await visit(browser, server)
  const { page } = visitor
  /** What the page says, without the address itself. */
  const said = async (email: string) =>
    (await page.getByRole('main').textContent())?.replaceAll(email, '…')

  async function bothSay(answer: (email: string) => Promise<string | undefined>) {
    const text = await answer(unknown)
    expect(text).toBeTruthy()
    expect(await answer(known)).toBe(text)
  }
  await bothSay(async (email) => {
    await submitSignIn(page, email, 'not the password')
    await page.getByRole('alert').waitFor()
    return said(email)
  })
  await bothSay(async (email) => {
    await page.goto('/forgot-password')
    await page.getByLabel('E-mail address').fill(email)
    await press(page, 'Send link')
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
    return said(email)
  })
  await bothSay(async (email) => {
    await page.goto('/register')
    await fillRegistration(page, email)
    return said(email)
  })
  await visitor.close()
})

test('a forgotten password is set anew, and every browser is signed out', async () => {
  const email = addCustomer(server, 'Forgetful Ltd', {
    members: { 'Fay Forget': 'legal_representative' },
  })['Fay Forget']
  const old = await visit(browser, server)
  await signIn(old.page, email, server.password)

  const { page, ...visitor } = await visit(browser, server)
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Set a new password' }).click()
  await page.getByLabel('E-mail address').fill(email)
  await press(page, 'Send link')
  const link = linkIn(await server.mail(email, 'reset_password'))
  await page.goto(link)
  await page.getByLabel('New password').fill(secret)
  await press(page, 'Set password')
  await page.getByRole('heading', { name: 'Password set' }).waitFor()

  await submitSignIn(page, email, server.password)
  await page.getByRole('alert').getByText('Wrong address or password').waitFor()
  await signIn(page, email, secret)
  await old.page.goto('/account')
  await old.page.waitForURL('**/sign-in?next=*')

  // The link works once.
  await page.goto(link)
  await page.getByLabel('New password').fill('another four garden words')
  await press(page, 'Set password')
  await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor()
  visitor.expectNoComplaint()
  await visitor.close()
  await old.close()
})

test('a session is ended from another browser', async () => {
  const email = addCustomer(server, 'Two Desks Ltd', {
    members: { 'Toni Desk': 'legal_representative' },
  })['Toni Desk']
  const office = await visit(browser, server)
  await signIn(office.page, email, server.password)
  const { page, ...home } = await visit(browser, server)
  await signIn(page, email, server.password)

  await page.goto('/account/security')
  await page.getByText('This browser', { exact: true }).waitFor()
  await page.getByRole('button', { name: /^End session/ }).click()
  await page
    .getByRole('alertdialog', { name: 'End session' })
    .getByRole('button', { name: 'End session' })
    .click()
  await page.getByText('You are signed in nowhere else.').waitFor()
  await office.page.goto('/account')
  await office.page.waitForURL('**/sign-in?next=*')
  await page.reload()
  await page.getByText('This browser', { exact: true }).waitFor()
  home.expectNoComplaint()
  await home.close()
  await office.close()
})

test('names, language and time zone are changed; so is the address, once its link is opened', async () => {
  const email = addCustomer(server, 'Moving Ltd', {
    members: { 'Mo Mover': 'legal_representative' },
  })['Mo Mover']
  const moved = 'mo@moved.example'
  const { page, ...visitor } = await visit(browser, server)
  await signIn(page, email, server.password)

  await page.goto('/account')
  await page.getByRole('button', { name: 'Change address' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change address' })
  await dialog.getByLabel('New address').fill(moved)
  await dialog.getByRole('button', { name: 'Change address' }).click()
  await page.getByText(`Changes to ${moved} as soon as`).waitFor()
  await server.mail(email, 'email_change_notice')
  await page.goto(linkIn(await server.mail(moved, 'email_change_confirm')))
  await press(page, 'Confirm address')
  await page.getByRole('link', { name: 'Go to your profile' }).click()
  await page.getByText(moved, { exact: true }).first().waitFor()

  await page.getByLabel('Given name').fill('Maurice')
  await page.getByLabel('Time zone').fill('America/New_York')
  await page.getByLabel('Language', { exact: true }).selectOption('Français')
  await page.getByRole('button', { name: 'Save profile' }).click()
  await page.getByRole('navigation', { name: 'Principale' }).waitFor()

  // All of it holds for a browser that never saw the person.
  const other = await visit(browser, server)
  await submitSignIn(other.page, moved, server.password)
  await other.page.getByRole('navigation', { name: 'Principale' }).waitFor()
  await other.page.goto('/account')
  await other.page.getByRole('button', { name: 'Maurice Mover' }).waitFor()
  expect(await other.page.getByLabel('Fuseau horaire').inputValue()).toBe('America/New_York')
  visitor.expectNoComplaint()
  await visitor.close()
  await other.close()
})

test('an organization is founded, and one acts in the one that is chosen', async () => {
  const email = addCustomer(server, 'First Ltd', {
    members: { 'Finn First': 'legal_representative' },
    products: { 'first-only.example': [] },
  })['Finn First']
  const { page, ...visitor } = await visit(browser, server)
  await signIn(page, email, server.password)
  await page.goto('/organizations/new')
  await page.getByLabel('Name', { exact: true }).fill('Second Ltd')
  await page.getByRole('button', { name: 'Create organization' }).click()
  await page.waitForURL('**/o/second-ltd')

  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Products' })
    .click()
  await page.getByText('There are no products yet').waitFor()
  await page.getByRole('button', { name: /Switch organization/ }).click()
  await page.getByRole('combobox', { name: 'Find an organization' }).fill('first')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/o/first-ltd/products')
  await page.getByRole('link', { name: 'first-only.example' }).waitFor()
  visitor.expectNoComplaint()
  await visitor.close()
})

test('everybody of the demo gets in, and sees where they belong', async () => {
  expect(server.people).toHaveLength(7)
  for (const { email, role } of server.people) {
    const { page, ...visitor } = await visit(browser, server)
    await visitor.signIn(email)
    const place = role.startsWith('Staff') ? /\/organizations$/ : /\/o\/[^/]+$/
    expect(page.url(), role).toMatch(place)
    visitor.expectNoComplaint()
    await visitor.close()
  }
})
