import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered, openBrowser, tick, type Visitor, visit } from './browser'
import { type Server, startServer } from './server'

// Guide G6, as people do it: an administrator sorts the products by tags, a
// collaborator sees what there is to see.
let server: Server
let browser: Browser
let manager: Visitor
let page: Page
const products = '/o/northwind-ateliers/products'
const tags = '/o/northwind-ateliers/tags'

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  manager = await visit(browser, server)
  page = manager.page
  page.setDefaultTimeout(10_000)
  await manager.signIn('ana.ruiz@northwind.example')
})
afterAll(async () => {
  manager?.expectNoComplaint()
  await browser?.close()
  await server?.stop()
})

const row = (name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
const tagRow = (name: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: name })
const param = (name: string) => new URL(page.url()).searchParams.get(name)

async function firstProducts() {
  const names = page.locator('tbody td a')
  await names.first().waitFor()
  return (await names.allTextContents()).slice(0, 3) as [string, string, string]
}

async function choose(button: RegExp, options: string[], mode?: string) {
  await page.getByRole('button', { name: button }).click()
  if (mode) await tick(page.getByRole('radio', { name: mode }))
  for (const option of options)
    await page.getByRole('option', { name: option, exact: true }).click()
  await page.keyboard.press('Escape')
}

test('G6: a tag is typed, coloured and created in the Tags column', async () => {
  await page.goto(products)
  const [first] = await firstProducts()
  await row(first).getByRole('button', { name: /tags/i }).click()
  await page.getByRole('combobox', { name: 'Filter or create tags' }).fill('Winter')
  await page.getByRole('radio', { name: 'Violet' }).check()
  const create = page.getByRole('button', { name: 'Create tag “Winter”' })
  await answered(page, () => create.click())
  await row(first).getByText('Winter').waitFor()
  await page.reload()
  await row(first).getByText('Winter').waitFor()
})

test('G6: an existing tag is picked by a click on the tags', async () => {
  const [first, second] = await firstProducts()
  await row(second).getByRole('button', { name: /tags/i }).click()
  await answered(page, () => page.getByRole('option', { name: 'Winter' }).click())
  await row(second).getByText('Winter').waitFor()
  await page.keyboard.press('Escape')
  await page.reload()
  await row(first).getByText('Winter').waitFor()
  await row(second).getByText('Winter').waitFor()
})

test('R81: a tag from the management page is on no product; R76: its name is taken whatever the case', async () => {
  await page.goto(tags)
  await page.getByRole('button', { name: 'New tag' }).click()
  await page.getByLabel('Name').fill('  WINTER ')
  await page.getByRole('button', { name: 'Create tag' }).click()
  await page
    .getByRole('alert')
    .getByText(/already has a tag of this name/)
    .waitFor()
  await page.getByLabel('Name').fill('Summer')
  await page.getByRole('button', { name: 'Create tag' }).click()
  await tagRow('Summer').getByText('no products').waitFor()
  await tagRow('Winter').getByRole('link', { name: '2 products' }).waitFor()
})

test('G6: filters by any, all and none of the tags live in the address', async () => {
  await page.goto(products)
  const [first, second, third] = await firstProducts()
  await row(first).getByRole('button', { name: /tags/i }).click()
  await answered(page, () => page.getByRole('option', { name: 'Summer' }).click())
  await row(first).getByText('Summer').waitFor()
  await page.keyboard.press('Escape')

  await choose(/^Tags/, ['Winter', 'Summer'], 'all of these tags')
  await page.getByText('1 product', { exact: true }).waitFor()
  expect(param('all')?.split('.')).toHaveLength(2)
  await row(first).waitFor()

  await page.reload()
  await page.getByText('1 product', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Remove filter All of: Summer' }).click()
  await page.getByText('2 products', { exact: true }).waitFor()
  await row(second).waitFor()
  await page.goBack()
  await page.getByText('1 product', { exact: true }).waitFor()

  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await choose(/^Tags/, ['Winter', 'Summer'], 'none of these tags')
  await row(third).waitFor()
  await row(first).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await choose(/^Tags/, ['Winter', 'Summer'], 'any of these tags')
  await page.getByText('2 products', { exact: true }).waitFor()
})

test('G6: a filter is kept as a view, changed, reset and deleted', async () => {
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save as a new view…' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Seasons')
  await page.getByRole('button', { name: 'Save view' }).click()
  await page.getByRole('button', { name: 'Seasons' }).waitFor()

  await page.getByRole('searchbox').fill('nothing like this')
  await page.getByText('Nothing matches these filters').waitFor()
  await page.getByRole('button', { name: 'Reset view' }).click()
  await page.getByText('2 products', { exact: true }).waitFor()

  await page.goto(products)
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Seasons', exact: true }).click()
  await page.getByText('2 products', { exact: true }).waitFor()
  expect(param('any')?.split('.')).toHaveLength(2)

  await page.getByRole('button', { name: 'Seasons' }).click()
  await page.getByRole('menuitem', { name: 'Delete view “Seasons”' }).click()
  await page.getByText('View “Seasons” deleted').waitFor()
  await page.getByRole('button', { name: 'Views' }).waitFor()
})

test('G6: a tag is put on many products at once, and taken back', async () => {
  await page.goto(products)
  await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check()
  await page.getByText('25 selected').waitFor()
  await page.getByRole('button', { name: 'Add tag', exact: true }).click()
  await page.getByRole('option', { name: 'Winter' }).click()
  await page.getByText('Tag “Winter” added to 23 products').waitFor()
  await page.keyboard.press('Escape')
  await page.goto(tags)
  await tagRow('Winter').getByRole('link', { name: '25 products' }).click()
  await page.getByText('25 products', { exact: true }).waitFor()

  await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check()
  await page.getByRole('button', { name: 'Remove tag', exact: true }).click()
  await page.getByRole('option', { name: /^Winter/ }).click()
  await page.getByText('Tag “Winter” removed from 25 products').waitFor()
  await answered(page, () => page.getByRole('button', { name: 'Undo' }).click())
  await page.goto(tags)
  await tagRow('Winter').getByRole('link', { name: '25 products' }).waitFor()
})

test('R79: a tag is renamed and recoloured, and shows so on its products', async () => {
  await page.getByRole('button', { name: 'Change tag Winter' }).click()
  await page.getByLabel('Name').fill('Cold')
  await page.getByRole('radio', { name: 'Blue' }).check()
  await page.getByRole('button', { name: 'Save tag' }).click()
  await tagRow('Cold').getByRole('link', { name: '25 products' }).click()
  const [first] = await firstProducts()
  await row(first).getByText('Cold').waitFor()
  expect(await row(first).getByText('Cold').locator('..').getAttribute('data-hue')).toBe('7')
})

test('G6: a tag is merged into another, with the number of products that move', async () => {
  await page.goto(tags)
  await page.getByRole('button', { name: 'Merge tag Cold' }).click()
  await page.getByLabel('Into').selectOption({ label: 'Summer' })
  await page.getByText('25 products carry “Summer” from now on.').waitFor()
  await page.getByRole('button', { name: 'Merge tags' }).click()
  await tagRow('Cold').waitFor({ state: 'detached' })
  await tagRow('Summer').getByRole('link', { name: '25 products' }).waitFor()
})

test('R80: a collaborator sees the tags of the products they see, and manages none', async () => {
  const collaborator = await visit(browser, server)
  await collaborator.signIn('chloe.martin@northwind.example')
  await collaborator.page.goto(products)
  const rows = collaborator.page.locator('tbody tr')
  await rows.first().waitFor()
  const carrying = await rows.filter({ hasText: 'Summer' }).count()
  expect(carrying).toBeGreaterThan(0)
  await collaborator.page.goto(tags)
  const list = collaborator.page.getByRole('list', { name: 'Tags' })
  const count = list.getByRole('listitem').filter({ hasText: 'Summer' }).getByRole('link')
  expect(Number.parseInt((await count.textContent()) ?? '', 10)).toBe(carrying)
  expect(await collaborator.page.getByRole('button', { name: /tag/i }).count()).toBe(0)
  collaborator.expectNoComplaint()
  await collaborator.close()
})

test('R78: deleting a tag says on how many products it is, and the products stay', async () => {
  await page.goto(products)
  const before = await page.getByText(/^\d+ products$/).textContent()
  await page.goto(tags)
  await page.getByRole('button', { name: 'Delete tag Summer' }).click()
  await page.getByText(/It comes off 25 products\. The products themselves stay/).waitFor()
  const remove = page.getByRole('alertdialog').getByRole('button', { name: 'Delete tag' })
  await answered(page, () => remove.click())
  await tagRow('Summer').waitFor({ state: 'detached' })
  await page.goto(products)
  await page.getByText(before ?? '', { exact: true }).waitFor()
  expect(await page.getByText('Summer', { exact: true }).count()).toBe(0)
})
