import { inflateRawSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, expectAccessible, openBrowser, type Visitor, visit } from './browser'
import { addCustomer } from './customers'
import { databases, type Server, startServer } from './server'

// The life of an organization: its logo, the terms it accepts, the way out for its data, and its end.

const themes = ['light', 'dark'] as const

/** Axe, in both themes. */
async function expectAccessibleInBoth(page: Page) {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    await page.locator(`html[data-theme=${theme}]`).waitFor()
    await expectAccessible(page)
  }
}

/** The files of a ZIP archive by their names: deflated, as its list in the end says. */
function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const size = archive.readUInt32LE(at + 20)
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field))
    const local = archive.readUInt32LE(at + 42)
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    files.set(
      archive.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      inflateRawSync(archive.subarray(from, from + size)).toString('utf8'),
    )
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

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
  let emil: string
  let provisioning: string
  let org: string

  beforeAll(async () => {
    server = await startServer(database)
    browser = await openBrowser()
    const people = addCustomer(server, 'Harbour Press', {
      members: { 'Rosa Weber': 'legal_representative', 'Emil Koch': 'collaborator' },
      ref: 'HARBOUR',
      products: { 'harbour.example': ['=shop'] },
    })
    email = people['Rosa Weber']
    emil = people['Emil Koch']
    rosa = await visit(browser, server)
    page = rosa.page
    await rosa.signIn(email, { keepLanguage: true })
    org = new URL(page.url()).pathname
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** Ends a product, as the provider's provisioning does. */
  async function terminate(reference: string) {
    const answer = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${provisioning}`,
        'Content-Type': 'application/json',
        Accept: 'application/json',
      },
      body: JSON.stringify({
        query:
          'mutation ($input: TerminateProductInput!) { terminateProduct(input: $input) { product { status } } }',
        variables: { input: { idempotencyKey: reference, reference } },
      }),
    })
    expect(await answer.json()).toMatchObject({
      data: { terminateProduct: { product: { status: 'TERMINATED' } } },
    })
  }

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
    const { createServiceToken } = await ask(
      stella,
      'mutation ($input: CreateServiceTokenInput!) { createServiceToken(input: $input) { secret } }',
      { input: { name: 'Provisioning', scopes: ['products:provision'] } },
    )
    provisioning = createServiceToken.secret
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
    await stella.page.getByRole('button', { name: 'Publish 2026-12' }).click()
    await stella.page.getByRole('button', { name: 'Publish terms' }).click()
    await stella.page.getByText(/In force since/).waitFor()
    stella.expectNoComplaint()
    await stella.close()

    const anybody = await visit(browser, server, { locale: 'de-CH' })
    await anybody.page.goto('/terms')
    await anybody.page.getByRole('heading', { name: 'Sicherungen' }).waitFor()
    await expectAccessible(anybody.page)
    anybody.expectNoComplaint()
    await anybody.close()

    // The collaborator, who may not, is not asked.
    const colleague = await visit(browser, server)
    await colleague.signIn(emil, { keepLanguage: true })
    await colleague.page.goto(`${org}/products`)
    await colleague.page.getByRole('heading', { level: 1, name: 'Products' }).waitFor()
    expect(await colleague.page.getByRole('button', { name: /^Accept/ }).count()).toBe(0)
    await colleague.close()

    await page.goto(`${org}/products`)
    const banner = page.getByRole('complementary', { name: 'Terms to accept' })
    await banner.getByText('Backups are kept for thirty days.').waitFor()
    await expectAccessibleInBoth(page)
    await banner.getByRole('button', { name: 'Accept for Harbour Press' }).click()
    await banner.waitFor({ state: 'detached' })
    await page.goto(`${org}/organization`)
    await page.getByText(/Accepted by Rosa Weber/).waitFor()
    rosa.expectNoComplaint()
  })

  test('all data leaves in one archive, for whoever asked, without secrets and without others', async () => {
    await page.goto(`${org}/organization`)
    await button('Export all data…').click()
    const dialog = page.getByRole('alertdialog', { name: 'Export all data of Harbour Press' })
    await dialog.getByRole('button', { name: 'Export all data' }).click()
    const download = page.getByRole('link', { name: /^Download .+\.zip$/ })
    await download.waitFor()
    await expectAccessibleInBoth(page)
    const address = (await download.getAttribute('href')) ?? ''
    const answer = await page.request.get(address)
    expect(answer.headers()['content-type']).toBe('application/zip')
    expect(answer.headers()['content-disposition']).toMatch(/attachment.*harbour-press-.*\.zip/)

    const files = unzip(await answer.body())
    const rows = (table: string) =>
      (files.get(`jsonl/${table}.jsonl`) ?? '')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    expect(files.get('README.txt')).toContain('All data of Harbour Press')
    expect(rows('members').map((row) => row.given_name)).toEqual(
      expect.arrayContaining(['Rosa', 'Emil']),
    )
    expect(rows('products')).toMatchObject([{ name: 'harbour.example', tags: ['=shop'] }])
    expect(rows('accepted_terms')).toMatchObject([{ version: '2026-12', user_name: 'Rosa Weber' }])
    // No cell is a formula (R138).
    expect(files.get('csv/tags.csv')).toContain("'=shop")
    for (const [name, text] of files) {
      expect(text, name).not.toMatch(/northwind/i)
      expect(text, name).not.toContain('argon2')
    }

    // It is there after a return, and for nobody else.
    await page.reload()
    await download.waitFor()
    const colleague = await visit(browser, server)
    await colleague.signIn(emil, { keepLanguage: true })
    expect((await colleague.page.request.get(address)).status()).toBe(404)
    await colleague.page.goto(`${org}/organization`)
    await colleague.page.getByRole('heading', { name: 'Leave' }).waitFor()
    expect(await colleague.page.getByRole('button', { name: /^(Export|Delete)/ }).count()).toBe(0)
    await colleague.close()
    rosa.expectNoComplaint()
  })

  test('an organization is deleted once nothing is in the way, and the person stays', async () => {
    await page.goto(`${org}/organization`)
    await page.getByText('1 product that has not ended').waitFor()
    await page.getByText('1 other member').waitFor()
    expect(await page.getByRole('button', { name: /^Delete Harbour/ }).count()).toBe(0)
    await terminate('HARBOUR-harbour.example')
    await page.getByRole('link', { name: 'See the members' }).last().click()
    await page.getByRole('link', { name: 'Emil Koch' }).click()
    await button('Remove Emil Koch').click()
    const removal = page.getByRole('alertdialog')
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
