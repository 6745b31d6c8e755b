import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered, expectAccessible, openBrowser, type Visitor, visit } from './browser'
import { addCustomer } from './customers'
import { type Server, startServer } from './server'

// A list that is longer than its page: all of it is tagged, locked and written into a file.

let server: Server
let browser: Browser
let rosa: Visitor
let cole: Visitor
let page: Page
let org: string
let people: Record<'Rosa Weber' | 'Cole Price', string>
const names = Array.from({ length: 30 }, (_, i) => `site-${String(i + 1).padStart(2, '0')}.example`)
const [first = ''] = names

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  people = addCustomer(server, 'Mill Estates', {
    members: { 'Rosa Weber': 'legal_representative', 'Cole Price': 'collaborator' },
    products: Object.fromEntries(names.map((name, i) => [name, i === 0 ? ['Winter'] : []])),
    rights: { 'Cole Price': [first] },
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

test('all that match are tagged, also those of other pages', async () => {
  await page.goto(`${org}/products?size=25`)
  await page.getByRole('link', { name: first, exact: true }).waitFor()
  await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check()
  await page.getByRole('button', { name: 'Select all 30 that match' }).click()
  await page.getByText('30 selected').waitFor()
  await page.getByRole('button', { name: 'Add tag to all' }).click()
  await answered(page, () => page.getByRole('option', { name: 'Winter' }).click())
  await page.getByText('The tags of 30 products are being changed.').waitFor()
  await page.goto('/account/tasks')
  const task = page.getByRole('listitem').filter({ hasText: 'Tags of products' })
  await task.getByText('Finished').waitFor()
  await expectAccessible(page)
  await page.goto(`${org}/products?size=50`)
  await expect.poll(() => page.getByRole('row').filter({ hasText: 'Winter' }).count()).toBe(30)
})

test('R32: under a lock a collaborator changes nothing, and reads why', async () => {
  await cole.page.goto(`${org}/products`)
  await cole.page.getByRole('link', { name: first, exact: true }).click()
  await cole.page.getByRole('heading', { level: 1, name: first }).waitFor()
  // R31: only administrators and representatives lock.
  expect(await cole.page.getByRole('button', { name: 'Lock' }).count()).toBe(0)
  const change = cole.page.getByRole('button', { name: 'Name and notes' })
  await change.waitFor()

  await page.goto(`${org}/products`)
  await page.getByRole('link', { name: first, exact: true }).click()
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('Reason').fill('Under audit')
  await answered(page, () => dialog.getByRole('button', { name: 'Lock', exact: true }).click())
  await page.getByText(/Locked by Rosa Weber since/).waitFor()
  await expectAccessible(page)

  const mail = await server.mail(people['Cole Price'], 'products_locked')
  expect(mail.text).toContain('Under audit')
  await cole.page.reload()
  await cole.page.getByText(/Locked by Rosa Weber since/).waitFor()
  await cole.page.getByText('Under audit', { exact: true }).waitFor()
  expect(await change.count()).toBe(0)
  expect(await cole.page.getByRole('button', { name: 'Lift the lock' }).count()).toBe(0)
  await expectAccessible(cole.page)

  await page.getByRole('button', { name: 'Lift the lock', exact: true }).click()
  await answered(page, () =>
    page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Lift the lock', exact: true })
      .click(),
  )
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
})

test('the list is written into a file, as it is filtered', async () => {
  await page.goto(`${org}/products?q=site-0`)
  await page.getByRole('link', { name: 'site-09.example', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('9 products, as the list is filtered and ordered.').waitFor()
  const started = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  const file = await started
  expect(file.suggestedFilename()).toMatch(/^mill-estates-products-.+\.csv$/)
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split(/\r?\n/)
  expect(lines).toHaveLength(10)
  expect(lines[0]).toContain('NAME')
  expect(lines[1]).toContain(first)
  expect(lines.slice(1).every((line) => line.includes('Winter'))).toBe(true)

  await page.goto('/account/tasks')
  await page.getByRole('link', { name: /^Download/ }).waitFor()
})

test('the browsers had nothing to complain about', () => {
  rosa.expectNoComplaint()
  cole.expectNoComplaint()
})
