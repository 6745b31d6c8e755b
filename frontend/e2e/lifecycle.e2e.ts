import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, openBrowser, type Visitor, visit } from './browser'
import { addCustomer } from './customers'
import { databases, type Server, startServer } from './server'

// The life of an organization: its logo, the terms it accepts, and its end.

/** A picture of 96 × 48 pixels, drawn in the browser itself. */
const picture = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 96
    canvas.height = 48
    const context = canvas.getContext('2d')
    if (context) {
      context.fillStyle = 'teal'
      context.fillRect(0, 0, 96, 48)
    }
    return canvas.toDataURL('image/png').replace('data:image/png;base64,', '')
  })

describe.each(databases)('on %s', (database) => {
  let server: Server
  let browser: Browser
  let rosa: Visitor
  let page: Page
  let email: string
  let org: string

  beforeAll(async () => {
    server = await startServer(database)
    browser = await openBrowser()
    const people = addCustomer(server, 'Harbour Press', {
      members: { 'Rosa Weber': 'legal_representative', 'Emil Koch': 'collaborator' },
    })
    email = people['Rosa Weber']
    rosa = await visit(browser, server)
    page = rosa.page
    await rosa.signIn(email, { keepLanguage: true })
    org = new URL(page.url()).pathname
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })

  test('a logo is cut out, shown beside the name, and taken away', async () => {
    await page.goto(`${org}/organization`)
    await page.getByRole('heading', { name: 'Logo' }).waitFor()
    const input = page.getByLabel('Picture of the logo')
    await input.setInputFiles({
      name: 'x.png',
      mimeType: 'image/png',
      buffer: Buffer.from('no picture'),
    })
    await page.getByRole('alert').getByText('This is no PNG').waitFor()
    const buffer = Buffer.from(await picture(page), 'base64')
    await input.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
    const dialog = page.getByRole('dialog', { name: 'Logo of Harbour Press' })
    await dialog.getByRole('button', { name: 'Fill the square' }).click()
    await dialog.getByRole('slider', { name: 'Left or right' }).press('ArrowRight')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Save logo' }).click()
    await page.getByText('Logo saved').first().waitFor()
    const logo = page.locator('main img.logo, main img[src^="/logos/"]').first()
    const src = await logo.getAttribute('src')
    const answer = await page.request.get(src ?? '')
    expect(answer.headers()['content-type']).toBe('image/png')
    expect(answer.headers()['cache-control']).toContain('immutable')
    // Beside the name in the navigation too.
    await page.locator(`aside img[src="${src}"]`).first().waitFor()
    await button('Take logo away').click()
    await page.getByText('Logo taken away').first().waitFor()
    expect((await page.request.get(src ?? '')).status()).toBe(404)
    rosa.expectNoComplaint()
  })

  test('staff publish terms; they are read by everybody and accepted for the organization', async () => {
    const stella = await visit(browser, server)
    const staff = server.people.find(({ role }) => /staff|provider/i.test(role))
    await stella.signIn(staff?.email ?? '')
    await stella.page.goto('/provider/terms')
    await stella.page
      .getByRole('button', { name: /New draft|Write the first draft/ })
      .first()
      .click()
    const draft = stella.page.getByRole('dialog', { name: 'New draft' })
    await draft.getByRole('button', { name: 'Save draft' }).click()
    await draft.getByRole('alert').getByText('Name the version').first().waitFor()
    await draft.getByRole('textbox', { name: 'Version' }).fill('2026-12')
    await draft
      .getByRole('textbox', { name: 'What is new' })
      .fill('Backups are kept for thirty days.')
    await draft
      .getByRole('textbox', { name: 'Text in English' })
      .fill('# Backups\n\nWe keep them for thirty days.')
    await draft.getByRole('tab', { name: 'Deutsch' }).click()
    await draft
      .getByRole('textbox', { name: 'Text in Deutsch' })
      .fill('# Sicherungen\n\nWir bewahren sie dreißig Tage auf.')
    await expectAccessible(stella.page)
    await draft.getByRole('button', { name: 'Save draft' }).click()
    await stella.page.getByRole('button', { name: 'Publish: 2026-12' }).click()
    await stella.page.getByRole('button', { name: 'Publish terms' }).click()
    await stella.page.getByText(/In force since/).waitFor()
    stella.expectNoComplaint()
    await stella.close()

    const anybody = await visit(browser, server, { locale: 'de-CH' })
    await anybody.page.goto('/terms')
    await anybody.page.getByRole('heading', { name: 'Sicherungen' }).waitFor()
    await expectAccessible(anybody.page)
    await anybody.page.goto('/register')
    await anybody.page.getByText('2026-12').waitFor()
    anybody.expectNoComplaint()
    await anybody.close()

    await page.goto(`${org}/products`)
    const banner = page.getByRole('complementary', { name: 'Terms to accept' })
    await banner.getByText('Backups are kept for thirty days.').waitFor()
    await banner.getByRole('button', { name: 'Accept for Harbour Press' }).click()
    await banner.waitFor({ state: 'detached' })
    await page.goto(`${org}/organization`)
    await page.getByText(/Accepted by Rosa Weber/).waitFor()
    rosa.expectNoComplaint()
  })

  test('an organization is deleted once nothing is in the way, and the person stays', async () => {
    await page.getByText('1 other member').waitFor()
    await page.getByRole('link', { name: 'See the members' }).last().click()
    await page.getByRole('link', { name: 'Emil Koch' }).click()
    await button('Remove Emil Koch').click()
    const removal = page.getByRole('alertdialog')
    await removal.getByLabel('Your password').fill(server.password)
    await removal.getByRole('button', { name: 'Remove Emil Koch' }).click()
    await page.getByRole('heading', { level: 1, name: 'Members' }).waitFor()

    await page.goto(`${org}/organization`)
    await button('Delete Harbour Press…').click()
    const dialog = page.getByRole('alertdialog', { name: 'Delete Harbour Press' })
    await expectAccessible(page)
    await dialog.getByLabel('Type Harbour Press to confirm').fill('Harbour')
    await dialog.getByRole('button', { name: 'Delete Harbour Press for good' }).click()
    await dialog.getByText('exactly as it is written').waitFor()
    await dialog.getByLabel('Type Harbour Press to confirm').fill('Harbour Press')
    await dialog.getByRole('button', { name: 'Delete Harbour Press for good' }).click()
    await page.waitForURL('**/organizations')
    expect((await server.mail(email, 'organization_deleted')).text).toContain('Harbour Press')
    await page.goto(org)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByText('Harbour Press').count()).toBe(0)

    const again = await visit(browser, server)
    await again.page.goto('/sign-in')
    await again.page.getByLabel('E-mail address').fill(email)
    await again.page.getByLabel('Password', { exact: true }).fill(server.password)
    await again.page.getByRole('button', { name: 'Sign in' }).click()
    await again.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    await again.close()
  })
})
