import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  answered,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  type Visitor,
  visit,
} from './browser'
import { addCustomer } from './customers'
import { databases, type Server, startServer } from './server'

// The product list of somebody who lives in it: columns, shared views, rows that change while one works.

/** A page of the longest kind, of a list that is long. */
const many = 20_000
/** Frames a second below which scrolling would be felt as jerky, on a machine that does nothing else. */
const smooth = 24

describe.each(databases)('the product list on %s', (database) => {
  let server: Server
  let browser: Browser
  let rosa: Visitor
  let cole: Visitor
  let page: Page
  let org: string

  beforeAll(async () => {
    server = await startServer(database)
    browser = await openBrowser()
    const names = ['alpha', 'beta', 'gamma', 'delta'].map((name) => `${name}.example`)
    const people = addCustomer(server, 'Lake Gardens', {
      members: { 'Rosa Weber': 'legal_representative', 'Cole Price': 'administrator' },
      products: Object.fromEntries(names.map((name) => [name, []])),
    })
    rosa = await visit(browser, server)
    page = rosa.page
    await rosa.signIn(people['Rosa Weber'], { keepLanguage: true })
    org = new URL(page.url()).pathname
    cole = await visit(browser, server)
    await cole.signIn(people['Cole Price'], { keepLanguage: true })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const headers = (on = page) => on.getByRole('columnheader').allTextContents()

  test('columns are chosen, kept in a shared view, and seen the same by others', async () => {
    await page.goto(`${org}/products`)
    await page.getByRole('button', { name: 'Columns' }).click()
    const dialog = page.getByRole('dialog', { name: 'Columns of the list' })
    await dialog.getByRole('checkbox', { name: 'Owner' }).check()
    await dialog.getByRole('checkbox', { name: 'Tags' }).uncheck()
    await dialog.getByRole('button', { name: 'Move Status up' }).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Show these columns' }).click()
    await page.getByRole('columnheader', { name: 'Owner' }).waitFor()
    expect((await headers()).map((text) => text.trim())).toEqual([
      '',
      'Product',
      'Status',
      'Kind',
      'Renews',
      'Price',
      'Owner',
    ])

    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: 'Save as a new view…' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Owners')
    await page.getByRole('checkbox', { name: /Share it with all members/ }).check()
    await answered(page, () => page.getByRole('button', { name: 'Save view' }).click())

    await cole.page.goto(`${org}/products`)
    await cole.page.getByRole('columnheader', { name: 'Tags' }).waitFor()
    await cole.page.getByRole('button', { name: 'Views' }).click()
    await cole.page.getByRole('menuitem', { name: /Owners.*by Rosa Weber/ }).click()
    await cole.page.getByRole('columnheader', { name: 'Owner' }).waitFor()
    expect(await headers(cole.page)).not.toContain('Tags')

    // The list opens with it again, from anywhere in the console.
    await cole.page.getByRole('link', { name: 'Overview' }).click()
    await cole.page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
    const main = cole.page.getByRole('navigation', { name: 'Main' })
    await main.getByRole('link', { name: 'Products' }).click()
    await cole.page.getByRole('button', { name: 'Owners' }).waitFor()
  })

  test('many columns scroll in their box while the names stay', async () => {
    await page.goto(
      `${org}/products?cols=kind.status.tags.renewal.price.plan.holder.payer.contact.started.added.notes`,
    )
    const box = page.getByRole('region', { name: 'Products' })
    const name = page.getByRole('link', { name: 'alpha.example' })
    const before = await name.boundingBox()
    await box.evaluate((element) => element.scrollBy(600, 0))
    expect(await box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100)
    expect((await name.boundingBox())?.x).toBe(before?.x)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })

  test('a row changes under one’s hands and takes neither focus nor selection', async () => {
    await page.goto(`${org}/products?cols=kind.status`)
    const box = page.getByRole('checkbox', { name: 'Select beta.example' })
    await box.check()
    await cole.page.goto(`${org}/products?q=beta&cols=kind`)
    await cole.page.getByRole('link', { name: 'beta.example' }).click()
    await cole.page.getByRole('button', { name: 'Name and notes' }).click()
    await cole.page.getByRole('textbox', { name: 'Own name' }).fill('Shop of the lake')
    await cole.page.getByRole('textbox', { name: 'Notes' }).fill('Ask Rosa.\nThen Cole.')
    await cole.page.getByRole('button', { name: 'Save name and notes' }).click()
    await cole.page.getByRole('heading', { level: 1, name: 'Shop of the lake' }).waitFor()

    await page.getByRole('link', { name: 'Shop of the lake' }).waitFor()
    const ticked = page.getByRole('checkbox', { name: 'Select beta.example' })
    expect(await ticked.isChecked()).toBe(true)
    expect(await ticked.evaluate((element) => element === document.activeElement)).toBe(true)
    // The page of the product follows too, with its history.
    await page.getByRole('link', { name: 'Shop of the lake' }).click()
    await page.getByText('Cole Price changed the own name or the notes of beta.example').waitFor()
    await cole.page.getByRole('button', { name: 'Name and notes' }).click()
    await cole.page.getByRole('textbox', { name: 'Own name' }).fill('')
    await cole.page.getByRole('button', { name: 'Save name and notes' }).click()
    await page.getByRole('heading', { level: 1, name: 'beta.example' }).waitFor()
    rosa.expectNoComplaint()
    cole.expectNoComplaint()
  })

  test(`a page of a hundred of ${many} products scrolls smoothly`, {
    timeout: 240_000,
  }, async () => {
    server.admit([
      { type: 'organization', ref: 'MANY', name: 'Many Gardens', kind: 'company' },
      {
        type: 'membership',
        organization: 'MANY',
        user: await email(rosa),
        role: 'legal_representative',
      },
      ...Array.from({ length: many }, (_, index) => ({
        type: 'product',
        reference: `MANY-${index}`,
        organization: 'MANY',
        kind: 'domain',
        name: `garden-${String(index).padStart(5, '0')}.example`,
      })),
    ])
    await page.goto('/o/many-gardens/products?size=100')
    await page.getByRole('link', { name: 'garden-00099.example' }).waitFor()
    await page.getByText('20,000 products').waitFor()
    const { frames, seconds, longest } = await page.evaluate(scrollThrough)
    const rate = Math.round(frames / seconds)
    console.info(`${database}: ${rate} frames a second, the longest took ${Math.round(longest)} ms`)
    expect(rate).toBeGreaterThan(smooth)
  })
})

const email = async ({ page }: Visitor): Promise<string> => {
  const answer = await page.request.post('/graphql', {
    data: { query: '{ viewer { user { email } } }' },
    headers: { 'X-Kontor-Explorer': '1' },
  })
  return (await answer.json()).data.viewer.user.email
}

/** Scrolls to the end of the page by a screen's tenth a frame, and counts the frames. It runs in the page. */
async function scrollThrough() {
  const next = () => new Promise<number>((drawn) => requestAnimationFrame(drawn))
  const start = await next()
  let last = start
  let frames = 0
  let longest = 0
  while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
    scrollBy(0, innerHeight / 10)
    const now = await next()
    longest = Math.max(longest, now - last)
    last = now
    frames++
  }
  return { frames, seconds: (last - start) / 1000, longest }
}
