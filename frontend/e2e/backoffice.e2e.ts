import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type Visitor, visit } from './browser'
import { addCustomer } from './customers'
import { databases, type Server, startServer } from './server'

// What the provider's staff do, and what their customers see of it, click by click.

const wren = '/o/wren-books'

describe.each(databases)('back office on %s', (database) => {
  let server: Server
  let browser: Browser
  let sofia: Visitor
  let mara: Visitor
  let people: Record<'Mara Lind' | 'Ole Berg', string>

  const button = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true })
  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor()

  beforeAll(async () => {
    server = await startServer(database)
    browser = await openBrowser()
    people = addCustomer(server, 'Wren Books', {
      members: { 'Mara Lind': 'legal_representative', 'Ole Berg': 'administrator' },
      products: { 'wren.example': [] },
    })
    sofia = await visit(browser, server)
    await sofia.signIn(server.people.find(({ role }) => /^Staff/.test(role))?.email ?? '')
    mara = await visit(browser, server)
    await mara.signIn(people['Mara Lind'], { keepLanguage: true })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** The page of the customer, found by the address of a member. */
  async function findWren(page: Page) {
    await page.goto('/staff')
    await page.getByRole('searchbox').fill(people['Ole Berg'])
    await page.getByText('1 organization', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Wren Books' }).click()
    await heading(page, 'Wren Books')
  }

  test('a customer is found, blocked with a reason, and only reads', async () => {
    const { page } = sofia
    await findWren(page)
    await button(page, 'Block organization').click()
    const ask = page.getByRole('alertdialog')
    await ask.getByLabel('Reason').fill('Invoices are not paid.')
    await ask.getByRole('button', { name: 'Block organization' }).click()
    await page.getByText(/^Blocked since .*: Invoices are not paid\.$/).waitFor()

    await mara.page.goto(wren)
    await mara.page
      .getByRole('complementary', { name: 'About this organization' })
      .getByText('Invoices are not paid.')
      .waitFor()
    await mara.page.goto(`${wren}/members`)
    await heading(mara.page, 'Members')
    expect(await button(mara.page, 'Invite people').count()).toBe(0)
    const mail = await server.mail(people['Mara Lind'], 'organization_blocked')
    expect(mail.text).toContain('Invoices are not paid.')

    await button(page, 'Unblock organization').click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Unblock organization' })
      .click()
    await button(page, 'Block organization').waitFor()
    await mara.page.goto(`${wren}/members`)
    await button(mara.page, 'Invite people').waitFor()
  })

  test('the last legal representative is not blocked, somebody else is (R5)', async () => {
    const { page } = sofia
    const block = async (name: string) => {
      await page.goto('/staff/people')
      await page.getByRole('searchbox').fill(name)
      await page.getByText('1 person', { exact: true }).waitFor()
      await page.getByRole('link', { name }).click()
      await heading(page, name)
      await button(page, 'Block person').click()
      await page.getByRole('alertdialog').getByLabel('Reason').fill('Spam')
      await page.getByRole('alertdialog').getByRole('button', { name: 'Block person' }).click()
    }
    await block('Mara Lind')
    await page
      .getByRole('alert')
      .getByText(/at least one active legal representative/)
      .waitFor()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()

    const ole = await visit(browser, server)
    await ole.signIn(people['Ole Berg'], { keepLanguage: true })
    await block('Ole Berg')
    await button(page, 'Unblock person').waitFor()
    await ole.page.goto(wren)
    await ole.page.waitForURL(/\/sign-in/)
    await ole.close()
    await button(page, 'Unblock person').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Unblock person' }).click()
    await button(page, 'Block person').waitFor()
  })

  test('support looks in by a grant, seen by the customer, who ends it (R24)', async () => {
    await sofia.page.goto(wren)
    await heading(sofia.page, /not found|does not exist/i)
    await sofia.page.goto('/staff/support')
    await heading(sofia.page, 'Support')
    expect(await button(sofia.page, 'Look into Wren Books').count()).toBe(0)

    const { page } = mara
    await page.goto(`${wren}/organization?tab=support`)
    await button(page, 'Let support in').click()
    const form = page.getByRole('dialog')
    await form.getByLabel('For how long').selectOption('4')
    await form.getByLabel('What for').fill('The shop sends no mails.')
    await form.getByRole('button', { name: 'Let support in' }).click()
    await page.getByText('Nobody has looked in yet.').waitFor()

    await sofia.page.goto('/staff/support')
    await sofia.page.getByText('The shop sends no mails.').waitFor()
    await button(sofia.page, 'Look into Wren Books').click()
    await sofia.page.waitForURL(new RegExp(`${wren}$`))
    await sofia.page.getByText(/^You look into Wren Books/).waitFor()
    await sofia.page.goto(`${wren}/members`)
    await sofia.page.getByRole('link', { name: 'Ole Berg' }).waitFor()
    expect(await button(sofia.page, 'Invite people').count()).toBe(0)

    await page.reload()
    await page.getByText(/^Sofia Keller looks in since/).waitFor()
    await button(page, 'End support access').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'End support access' }).click()
    await page.getByText('Nobody is let in at present.').waitFor()
    await page.getByText(/^Sofia Keller looked in/).waitFor()

    await sofia.page.goto(`${wren}/members`)
    await heading(sofia.page, /not found|does not exist/i)
  })

  test('what staff set shows on the sign-in page, what they announce in the console', async () => {
    const { page } = sofia
    await page.goto('/staff/settings')
    await page.getByLabel('Name', { exact: true }).fill('Nordlicht Hosting')
    await page.getByLabel('Help').fill('https://help.example/')
    await button(page, 'Save settings').click()
    await page.getByText('Saved', { exact: true }).waitFor()
    const guest = await visit(browser, server)
    await guest.page.goto('/sign-in')
    await guest.page.getByText('Nordlicht Hosting', { exact: true }).first().waitFor()
    await guest.page.getByRole('link', { name: 'Help' }).waitFor()

    const png = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } })
    await page
      .getByLabel('Picture of the logo')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png })
    const dialog = page.getByRole('dialog', { name: 'Logo of Nordlicht Hosting' })
    await dialog.getByRole('button', { name: 'Fill the square' }).click()
    await dialog.getByRole('button', { name: 'Save logo' }).click()
    await button(page, 'Take logo away').waitFor()
    await guest.page.reload()
    await guest.page.locator('header img[src^="/logos/"]').waitFor()
    // Nobody without a mouse loses their place when the button goes with the logo.
    await button(page, 'Take logo away').press('Enter')
    const choose = button(page, 'Choose a picture')
    await choose.waitFor()
    await expect.poll(() => choose.evaluate((it) => it === document.activeElement)).toBe(true)
    await guest.close()

    await page.goto('/staff/announcements')
    await button(page, 'New announcement').click()
    await page.getByRole('dialog').getByLabel('English').fill('Works on Sunday night.')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText('Shows', { exact: true }).waitFor()
    await mara.page.goto(wren)
    const news = mara.page.getByRole('region', { name: 'Announcements' })
    await news.getByText('Works on Sunday night.').waitFor()
    await news.getByRole('button', { name: 'Close announcement' }).click()
    await mara.page.reload()
    await mara.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await mara.page.getByText('Works on Sunday night.').count()).toBe(0)
  })

  test('an item of the catalogue is made and changed; a job runs again', async () => {
    const { page } = sofia
    await page.goto('/staff/catalogue')
    await button(page, 'New item').click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Name').fill('VPS Large')
    await form.getByLabel('Code').fill('e2e-vps-large')
    await form.getByLabel('Price').fill('19.90')
    await form.getByRole('button', { name: 'Save' }).click()
    const row = page.getByRole('row').filter({ hasText: 'e2e-vps-large' })
    await row.getByText('€19.90').waitFor()
    await row.getByRole('button', { name: /^Change/ }).click()
    await form.getByLabel('Price').fill('24')
    await form.getByRole('button', { name: 'Save' }).click()
    await row.getByText('€24.00').waitFor()

    await page.goto('/staff/jobs?state=COMPLETED')
    await page
      .getByRole('button', { name: /^Run again/ })
      .first()
      .click()
    await page.getByText(/^Job \d+ runs again$/).waitFor()
    sofia.expectNoComplaint()
    mara.expectNoComplaint()
  })
})
