import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type Visitor, visit } from './browser'
import { addCustomer } from './customers'
import { type Server, startServer } from './server'

// The activity log: what it says, how it is narrowed, whether it is whole, and what one did oneself.

let server: Server
let browser: Browser
let rosa: Visitor
let page: Page
let org: string

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  const people = addCustomer(server, 'Quay Press', {
    members: { 'Rosa Weber': 'legal_representative', 'Cole Adams': 'collaborator' },
    products: { 'alpha.example': ['Garden'] },
  })
  rosa = await visit(browser, server)
  page = rosa.page
  await rosa.signIn(people['Rosa Weber'], { keepLanguage: true })
  org = new URL(page.url()).pathname
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const lines = () => page.getByRole('list', { name: 'Activity' }).locator('> li')

test('a change is a line that opens to what it was, from where it came, and its seal', async () => {
  await page.goto(`${org}/products`)
  await button('Change tags of alpha.example: Garden').click()
  await page.getByRole('option', { name: 'Garden' }).click()
  await page.keyboard.press('Escape')
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Activity', exact: true })
    .click()
  const line = lines().filter({ hasText: 'Rosa Weber changed the tags of alpha.example' })
  await line.locator('summary').click()
  await line.getByText('Removed: Garden').last().waitFor()
  await line.getByText('127.0.0.1').waitFor()
  await line.getByText('product.tagged').waitFor()
  // The seal follows the line; who looks again sees it.
  await expect
    .poll(
      async () => {
        await page.reload()
        await line.locator('summary').click()
        return line.getByText(/No\. \d+/).count()
      },
      { timeout: 15_000 },
    )
    .toBe(1)
})

test('filters stand in the address, narrow the log, and are taken away', async () => {
  await page.goto(`${org}/activity`)
  await button('What it is about').click()
  await page.getByRole('option', { name: 'Imports' }).click()
  await page.keyboard.press('Escape')
  await page.waitForURL(/about=import/)
  await expect.poll(() => lines().filter({ hasText: 'alpha.example' }).count()).toBe(0)
  await lines().first().waitFor()
  await button('Remove filter Imports').click()
  await lines().filter({ hasText: 'alpha.example' }).first().waitFor()

  const line = lines().filter({ hasText: 'alpha.example' }).first()
  await line.locator('summary').click()
  await line.getByRole('button', { name: 'Only about alpha.example' }).click()
  await page.waitForURL(/target=prd_/)
  await button('Remove filter About alpha.example').waitFor()
  await expect.poll(() => lines().count()).toBe(1)
  await page.getByLabel('Until').fill('2020-01-01')
  await page.getByRole('heading', { name: 'Nothing matches these filters' }).waitFor()
  await page.goBack()
  await lines().first().waitFor()
})

test('the chain of the log is checked, and is whole', async () => {
  await page.goto(`${org}/activity`)
  await button('Check now').click()
  await page.getByText(/stand as they were written/).waitFor()
})

test('what is narrowed to is exported, and is checked without the console', async () => {
  await page.goto(`${org}/activity?about=product`)
  await button('Export').click()
  const dialog = page.getByRole('dialog', { name: 'Export the activity log' })
  await dialog.getByText('JSON').click()
  const downloaded = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export' }).click()
  const download = await downloaded
  expect(download.suggestedFilename()).toMatch(/^quay-press-activity-\d{4}-\d\d-\d\d\.jsonl$/)
  const path = await download.path()
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      action: 'product.tagged',
      actor_name: 'Rosa Weber',
      data: expect.objectContaining({ removed: 'Garden' }),
    }),
  ])
  const script = resolve(import.meta.dirname, '../../scripts/verify-activity.mjs')
  expect(execFileSync(process.execPath, [script, path], { encoding: 'utf8' })).toContain(
    '1 sealed lines are what they were',
  )
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('is being downloaded').waitFor()
  rosa.expectNoComplaint()
})

test('one sees what one did oneself, with the organization', async () => {
  await page.getByRole('navigation', { name: 'Main' }).getByText('Your activity').click()
  const own = page.getByRole('list', { name: 'Your activity' }).getByRole('listitem')
  await own.filter({ hasText: 'alpha.example' }).getByText('Quay Press').first().waitFor()
  await own.filter({ hasText: 'signed in' }).first().waitFor()
})

test('who may not read the log is told so, and sees their own', async () => {
  const people = addCustomer(server, 'Lock Press', {
    members: { 'Ria Weber': 'legal_representative', 'Cole Brandt': 'collaborator' },
    products: {},
  })
  const cole = await visit(browser, server)
  await cole.signIn(people['Cole Brandt'], { keepLanguage: true })
  const at = new URL(cole.page.url()).pathname
  await cole.page.goto(`${at}/activity`)
  await cole.page
    .getByRole('heading', { name: 'Your role does not show the activity log' })
    .waitFor()
  await cole.page.getByRole('link', { name: 'your own log' }).click()
  await cole.page.getByRole('heading', { level: 1, name: 'Your activity' }).waitFor()
})
