import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered, openBrowser, type Visitor, visit } from './browser'
import { addCustomer } from './customers'
import { databases, linkIn, type Server, startServer } from './server'

// Guide G10, the access half, click by click: a client and a partner find each other, and part.
// Each test goes on where the one before has stopped.

const lark = '/o/lark-bakery'
const reed = '/o/reed-press'
const helio = '/o/helio-works'

describe.each(databases)('G10 on %s', (database) => {
  let server: Server
  let browser: Browser
  let rosa: Visitor
  let hugo: Visitor
  let client: Record<'Rosa Weber' | 'Tom Adler', string>
  let other: Record<'Nina Roth', string>
  let partner: Record<'Hugo Falk' | 'Gina Moss', string>

  async function enter(email: string): Promise<Visitor> {
    const visitor = await visit(browser, server)
    await visitor.signIn(email, { keepLanguage: true })
    return visitor
  }

  beforeAll(async () => {
    server = await startServer(database)
    browser = await openBrowser()
    client = addCustomer(server, 'Lark Bakery', {
      members: { 'Rosa Weber': 'legal_representative', 'Tom Adler': 'administrator' },
      products: { 'alpha.example': ['Shop'], 'beta.example': [], 'gamma.example': [] },
    })
    other = addCustomer(server, 'Reed Press', {
      members: { 'Nina Roth': 'legal_representative' },
      products: { 'reed.example': ['shop'], 'press.example': [] },
    })
    partner = addCustomer(server, 'Helio Works', {
      partner: true,
      members: { 'Hugo Falk': 'legal_representative', 'Gina Moss': 'collaborator' },
    })
    rosa = await enter(client['Rosa Weber'])
    hugo = await enter(partner['Hugo Falk'])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const button = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true })
  const heading = (page: Page, name: string) =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  const productsOf = async (page: Page, org: string) => {
    await page.goto(`${org}/products`)
    const links = page.getByRole('table', { name: 'Products' }).getByRole('link')
    await links.first().waitFor()
    return (await links.allTextContents()).sort()
  }
  async function tick(page: Page, ...products: string[]) {
    const found = page.getByRole('list', { name: 'Products found' })
    for (const product of products) {
      await found.getByRole('checkbox', { name: new RegExp(`^${product}`) }).check()
    }
  }

  test('a partner says what it does, sees how it looks, and shows itself in the directory', async () => {
    const { page } = hugo
    await page.goto(`${helio}/profile`)
    await page.getByRole('textbox', { name: 'In one line' }).fill('Shops that stay up')
    await page.getByRole('checkbox', { name: 'Online shops' }).check()
    await page.getByRole('checkbox', { name: 'Italiano' }).check()
    await page.getByRole('combobox', { name: 'Country' }).selectOption('Switzerland')
    const preview = page.getByRole('region', { name: 'Preview' })
    await preview.getByText('Shops that stay up').waitFor()
    await preview.getByRole('list', { name: 'Skills' }).getByText('Online shops').waitFor()
    await page.getByRole('switch', { name: 'Show it in the directory' }).check()
    await answered(page, () => button(page, 'Save profile').click())
    await page.getByRole('link', { name: 'See it in the directory' }).waitFor()
  })

  test('a client finds the partner by skill and country, in the address', async () => {
    const { page } = rosa
    await page.goto('/partners')
    await button(page, 'Skills').click()
    await page.getByRole('option', { name: 'Online shops' }).click()
    await page.keyboard.press('Escape')
    await button(page, 'Remove filter Online shops').waitFor()
    await page.reload()
    await button(page, 'Remove filter Online shops').waitFor()
    await page.getByRole('link', { name: 'Helio Works' }).click()
    await heading(page, 'Helio Works')
  })

  test('R111 a client invites with limited access, after it has read what will be seen', async () => {
    const { page } = rosa
    await page.getByRole('link', { name: 'Invite to Lark Bakery' }).click()
    await heading(page, 'Invite Helio Works')
    await button(page, 'Check and invite…').click()
    await page.getByRole('alert').getByText('Choose at least one product.').waitFor()
    await tick(page, 'alpha.example', 'beta.example')
    await page.getByText('2 products are shared').waitFor()
    await page.getByRole('textbox', { name: 'Message to the partner' }).fill('Our shop, please.')
    await button(page, 'Check and invite…').click()
    const dialog = page.getByRole('alertdialog', { name: 'Invite Helio Works' })
    await dialog.getByText('Helio Works sees and may change exactly 2 products.').waitFor()
    await dialog.getByText('beta.example').waitFor()
    await button(page, 'Send invitation').click()
    await heading(page, 'Helio Works')
    await page.getByText('Waiting', { exact: true }).waitFor()
    await page.getByText('Lark Bakery invited Helio Works').waitFor()
  })

  test('an invitation gives nothing before it is accepted', async () => {
    await hugo.page.goto(`${lark}/products`)
    await heading(hugo.page, 'Not found')
  })

  test('the partner is mailed, accepts, and sees exactly the products', async () => {
    const { page } = hugo
    await server.mail(partner['Hugo Falk'], 'partner_invited')
    await page.goto(`${helio}/clients`)
    await page.getByRole('link', { name: /^Answer.*Lark Bakery/ }).click()
    await heading(page, 'Lark Bakery')
    await page.getByText('“Our shop, please.”').waitFor()
    await answered(page, () => button(page, 'Accept').click())
    await page.getByRole('link', { name: 'Enter console' }).click()
    const banner = page.getByRole('complementary', { name: 'Whom you look after' })
    await banner.getByText('You are looking after Lark Bakery for Helio Works').waitFor()
    await banner.getByText('Limited access').waitFor()
    expect(await productsOf(page, lark)).toEqual(['alpha.example', 'beta.example'])
    const navigation = page.getByRole('navigation', { name: 'Main' })
    expect(await navigation.getByRole('link', { name: 'Members' }).count()).toBe(0)
    expect(await navigation.getByRole('link', { name: 'Partners', exact: true }).count()).toBe(0)
  })

  test('R121 an administrator of the client cannot give full access, and reads who can', async () => {
    const tom = await enter(client['Tom Adler'])
    await tom.page.goto(`${lark}/partners`)
    await tom.page.getByRole('link', { name: 'Helio Works' }).click()
    await button(tom.page, 'Change access').click()
    expect(await tom.page.getByRole('radio', { name: 'Full access' }).isDisabled()).toBe(true)
    await tom.page.getByText('Only a legal representative of your organization can').waitFor()
    tom.expectNoComplaint()
    await tom.close()
  })

  test('the client widens it to full access, from the next request on', async () => {
    const { page } = rosa
    await page.goto(`${lark}/partners`)
    await page.getByRole('link', { name: 'Helio Works' }).click()
    await button(page, 'Change access').click()
    await page.getByRole('radio', { name: 'Full access' }).check()
    await button(page, 'Check and save…').click()
    await page
      .getByRole('alertdialog', { name: 'Change the access of Helio Works' })
      .getByText('Helio Works sees every product, also those to come')
      .waitFor()
    await answered(page, () => button(page, 'Save access').click())
    expect(await productsOf(hugo.page, lark)).toHaveLength(3)
  })

  test('R125 what the partner does stands in the client’s log, with person and partner', async () => {
    const { page } = hugo
    await button(page, 'Add tags to gamma.example').click()
    await page.getByRole('combobox', { name: 'Filter or create tags' }).fill('Shop')
    await answered(page, () => page.keyboard.press('Enter'))
    await rosa.page.goto(`${lark}/activity`)
    await rosa.page
      .getByText('Hugo Falk for Helio Works changed the tags of gamma.example')
      .waitFor()
    await rosa.page.goto(`${lark}/partners`)
    await rosa.page.getByRole('link', { name: 'Helio Works' }).click()
    await rosa.page
      .getByRole('list', { name: 'History' })
      .getByText('Hugo Falk for Helio Works changed the tags of gamma.example')
      .waitFor()
  })

  test('R120 the partner asks for full access; the client reads it signed out, and grants less', async () => {
    const { page } = hugo
    await page.goto(`${helio}/clients`)
    await button(page, 'Ask for access').click()
    const dialog = page.getByRole('dialog', { name: 'Ask a client for access' })
    await dialog.getByRole('textbox', { name: 'E-mail address' }).fill(other['Nina Roth'])
    await dialog.getByRole('radio', { name: 'Full access' }).check()
    await answered(page, () => button(page, 'Send request').click())
    await page.getByText(`You asked ${other['Nina Roth']} for this: Full access`).waitFor()

    const nina = await visit(browser, server)
    await nina.page.goto(linkIn(await server.mail(other['Nina Roth'], 'partner_requested')))
    await heading(nina.page, 'Helio Works asks for access')
    expect(new URL(nina.page.url()).hash).toBe('')
    await nina.page.getByRole('link', { name: 'Sign in to answer' }).click()
    await nina.page.getByLabel('E-mail address').fill(other['Nina Roth'])
    await nina.page.getByLabel('Password', { exact: true }).fill(server.password)
    await nina.page.getByRole('button', { name: 'Sign in' }).click()
    await heading(nina.page, 'Helio Works asks for access')
    await tick(nina.page, 'reed.example')
    await button(nina.page, 'Check and grant…').click()
    await nina.page.getByText('Helio Works sees and may change exactly 1 product.').waitFor()
    await answered(nina.page, () => button(nina.page, 'Grant access').click())
    await heading(nina.page, 'Helio Works')
    nina.expectNoComplaint()
    await nina.close()
    expect(await productsOf(page, reed)).toEqual(['reed.example'])
  })

  test('the products of all clients stand in one list, filtered in the address', async () => {
    const { page } = hugo
    const found = (text: string) =>
      page.getByRole('status').getByText(text, { exact: true }).waitFor()
    await page.goto(`${helio}/clients/products`)
    await found('4 products')
    // Tags of one name, whatever the case, are one: each client has its own.
    await button(page, 'Tags').click()
    await page.getByRole('option', { name: 'Shop' }).click()
    await page.keyboard.press('Escape')
    await found('3 products')
    await button(page, /^Client/).click()
    await page.getByRole('option', { name: 'Lark Bakery' }).click()
    await page.keyboard.press('Escape')
    await found('2 products')
    await page.reload()
    await found('2 products')
    await button(page, 'Remove filter Tag: Shop').click()
    await found('3 products')
  })

  test('R122 a collaborator of the partner sees the clients that are assigned to them, and no other', async () => {
    const gina = await enter(partner['Gina Moss'])
    await gina.page.goto(`${helio}/clients`)
    await gina.page.getByText('No client to look after').waitFor()

    const { page } = hugo
    await page.goto(`${helio}/clients`)
    await page.getByRole('link', { name: 'Lark Bakery', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Gina Moss' }).check()
    await answered(page, () => button(page, 'Save assignment').click())

    await gina.page.reload()
    await gina.page.getByText('1 client', { exact: true }).waitFor()
    await gina.page.getByRole('link', { name: 'Lark Bakery', exact: true }).waitFor()
    await gina.page.goto(`${reed}/products`)
    await heading(gina.page, 'Not found')
    gina.expectNoComplaint()
    await gina.close()
  })

  test('the switcher leads to the clients too', async () => {
    const { page } = hugo
    await page.goto(helio)
    await button(page, /Switch organization/).click()
    await page.getByRole('combobox', { name: 'Find an organization' }).fill('reed')
    await page.getByRole('option', { name: /Reed Press/ }).click()
    await page
      .getByRole('complementary', { name: 'Whom you look after' })
      .getByRole('link', { name: 'Back to Helio Works' })
      .click()
    await heading(page, 'Clients')
  })

  test('R124 the client ends it with two confirmations and the password; the next request finds nothing', async () => {
    expect(await productsOf(hugo.page, lark)).toHaveLength(3)
    const { page } = rosa
    // By this browser's clock the password given at sign-in was an hour ago.
    await page.clock.setFixedTime(Date.now() + 3_600_000)
    await page.goto(`${lark}/partners`)
    await page.getByRole('link', { name: 'Helio Works' }).click()
    await button(page, 'End access…').click()
    await page
      .getByRole('alertdialog', { name: 'End the access of Helio Works' })
      .getByRole('button', { name: 'Continue' })
      .click()
    const second = page.getByRole('alertdialog', { name: 'End it now?' })
    await second.getByLabel('Your password').fill(server.password)
    await second.getByRole('button', { name: 'End access' }).click()
    await second.waitFor({ state: 'hidden' })
    await page.getByText('Helio Works reaches nothing of Lark Bakery any more.').waitFor()

    await hugo.page.reload()
    await heading(hugo.page, 'Not found')
    await hugo.page.goto(`${helio}/clients`)
    await hugo.page.getByText('1 client', { exact: true }).waitFor()
    await server.mail(partner['Hugo Falk'], 'partner_ended')
  })

  test('the browsers had nothing to complain about', () => {
    rosa.expectNoComplaint()
    hugo.expectNoComplaint()
  })
})
