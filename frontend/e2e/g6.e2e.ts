import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answered, openBrowser, tick, type Visitor, visit } from './browser'
import { addCustomer } from './customers'
import { databases, type Server, startServer } from './server'

// Guide G6, click by click: tags in the product list, on their own page, in filters and views.

describe.each(databases)('G6 on %s', (database) => {
  let server: Server
  let browser: Browser
  let visitor: Visitor
  let page: Page
  let org: string
  let people: Record<'Rosa Weber' | 'Cole Price', string>

  beforeAll(async () => {
    server = await startServer(database)
    browser = await openBrowser()
    people = addCustomer(server, 'Tessin Gardens', {
      members: { 'Rosa Weber': 'legal_representative', 'Cole Price': 'collaborator' },
      products: {
        'alpha.example': ['Garden'],
        'beta.example': ['Garden', 'Shop'],
        'gamma.example': ['Shop'],
        'delta.example': [],
        'first.example': [],
        'second.example': [],
        'third.example': [],
        'named.example': ['Old name'],
        'merged.example': ['Merge me'],
        'kept.example': ['Merge me', 'Merge here'],
        'stays.example': ['Delete me'],
        'shared.example': ['Seen', 'Seen too'],
        'hidden.example': ['Seen', 'Unseen'],
      },
      rights: { 'Cole Price': ['shared.example'] },
    })
    visitor = await visit(browser, server)
    page = visitor.page
    await visitor.signIn(people['Rosa Weber'], { keepLanguage: true })
    org = new URL(page.url()).pathname
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  beforeEach(() => page.goto(`${org}/products`))

  const tagsOf = (product: string, tags: string, on = page) =>
    on.getByRole('button', { name: `Change tags of ${product}: ${tags}`, exact: true })
  const lineOf = (tag: string, on = page) =>
    on.getByRole('list', { name: 'Tags' }).getByRole('listitem').filter({ hasText: tag })
  const goTo = (place: string) =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click()
  const products = async () => {
    const cells = page.getByRole('table', { name: 'Products' }).getByRole('link')
    return (await cells.allTextContents()).sort()
  }
  /** Waits until so many products are found. */
  const found = (count: number) =>
    page
      .getByRole('status')
      .getByText(count === 1 ? '1 product' : `${count} products`, { exact: true })
      .waitFor()
  /** Opens the filter by tags and leaves these as they are not now. */
  async function filter(mode: 'any' | 'all' | 'none', ...tags: string[]) {
    await page.getByRole('main').getByRole('button', { name: /^Tags/ }).click()
    await tick(page.getByRole('radio', { name: `${mode} of these tags` }))
    for (const tag of tags) await page.getByRole('option', { name: tag, exact: true }).click()
    await page.keyboard.press('Escape')
  }

  test('R77 a tag is created from the Tags column, in a colour of the palette', async () => {
    await page.getByRole('button', { name: 'Add tags to first.example' }).click()
    await page.getByRole('combobox', { name: 'Filter or create tags' }).fill('Key client')
    await page.getByRole('radio', { name: 'Jade' }).check()
    const create = page.getByRole('button', { name: 'Create tag “Key client”' })
    await answered(page, () => create.click())
    await tagsOf('first.example', 'Key client').waitFor()
    await page.reload()
    await tagsOf('first.example', 'Key client').waitFor()

    await goTo('Tags')
    await lineOf('Key client').getByText('1 product').waitFor()
    await lineOf('Key client').getByRole('button', { name: 'Change tag Key client' }).click()
    expect(await page.getByRole('radio', { name: 'Jade' }).isChecked()).toBe(true)
  })

  test('an existing tag is found by typing, and taken off the same way', async () => {
    await page.getByRole('button', { name: 'Add tags to second.example' }).click()
    await page.getByRole('combobox', { name: 'Filter or create tags' }).fill('gard')
    await answered(page, () => page.keyboard.press('Enter'))
    await page.keyboard.press('Escape')
    await tagsOf('second.example', 'Garden').click()
    const chosen = page.getByRole('option', { name: 'Garden', selected: true })
    await answered(page, () => chosen.click())
    await page.keyboard.press('Escape')
    await page.reload()
    await page.getByRole('button', { name: 'Add tags to second.example' }).waitFor()
  })

  test('several products get a tag at once, and lose it by undo', async () => {
    await page.getByRole('checkbox', { name: 'Select second.example' }).check()
    await page.getByRole('checkbox', { name: 'Select third.example' }).check()
    await page.getByText('2 selected').waitFor()
    await page.getByRole('button', { name: 'Add tag', exact: true }).click()
    await page.getByRole('option', { name: 'Shop' }).click()
    await page.keyboard.press('Escape')
    await tagsOf('second.example', 'Shop').waitFor()
    await tagsOf('third.example', 'Shop').waitFor()
    await page.getByText('Tag “Shop” added to 2 products').waitFor()
    await answered(page, () => page.getByRole('button', { name: 'Undo' }).click())
    await page.getByRole('button', { name: 'Add tags to second.example' }).waitFor()
    await page.getByRole('button', { name: 'Add tags to third.example' }).waitFor()
  })

  test('products are found by any, all and none of some tags', async () => {
    await filter('any', 'Garden', 'Shop')
    await found(3)
    expect(await products()).toEqual(['alpha.example', 'beta.example', 'gamma.example'])
    await page.getByRole('button', { name: 'Clear all filters' }).click()

    await filter('all', 'Garden', 'Shop')
    await found(1)
    expect(await products()).toEqual(['beta.example'])
    await page.getByRole('button', { name: 'Remove filter All of: Shop' }).click()
    await found(2)

    await filter('none', 'Shop')
    await found(1)
    expect(await products()).toEqual(['alpha.example'])
  })

  test('a filter is in the address: it survives a reload, and the back button undoes it', async () => {
    await filter('any', 'Garden')
    const chip = page.getByRole('button', { name: 'Remove filter Any of: Garden' })
    await chip.waitFor()
    await page.reload()
    await chip.waitFor()
    await found(2)
    await page.goBack()
    await found(13)
    expect(await chip.count()).toBe(0)
    await page.goForward()
    await chip.waitFor()
  })

  test('a filter is kept as a view, and opened again by its name', async () => {
    await filter('none', 'Garden', 'Shop')
    await found(10)
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: 'Save as a new view…' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Neither')
    await page.getByRole('button', { name: 'Save view' }).click()
    await page.getByText('View “Neither” saved').waitFor()

    await page.goto(`${org}/products`)
    await found(13)
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: 'Neither' }).click()
    await found(10)
    await page.getByRole('button', { name: 'Remove filter None of: Garden' }).waitFor()
  })

  test('R81 a tag from its own page is on no product', async () => {
    await goTo('Tags')
    await page.getByRole('button', { name: 'New tag' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Fresh')
    await page.getByRole('button', { name: 'Create tag' }).click()
    await lineOf('Fresh').getByText('no products').waitFor()
  })

  test('R76 a name that differs by case and spaces only is refused, and the page says why', async () => {
    await goTo('Tags')
    await page.getByRole('button', { name: 'New tag' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('  gARDEN ')
    await page.getByRole('button', { name: 'Create tag' }).click()
    await page
      .getByRole('alert')
      .getByText('This organization already has a tag of this name.')
      .waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.reload()
    await lineOf('Garden').waitFor()
    expect(await lineOf('garden').count()).toBe(1)
  })

  test('R79 a new name and colour show at once on every product', async () => {
    await tagsOf('named.example', 'Old name').waitFor()
    await goTo('Tags')
    await page.getByRole('button', { name: 'Change tag Old name' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('New name')
    await page.getByRole('radio', { name: 'Violet' }).check()
    await page.getByRole('button', { name: 'Save tag' }).click()
    await lineOf('New name').waitFor()
    await goTo('Products')
    await tagsOf('named.example', 'New name').waitFor()
    const tag = tagsOf('named.example', 'New name').getByText('New name').locator('..')
    expect(await tag.getAttribute('data-hue')).toBe('9')
  })

  test('a merged tag leaves its products under the other', async () => {
    await goTo('Tags')
    await page.getByRole('button', { name: 'Merge tag Merge me' }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Merge tag “Merge me”' })
    await dialog.getByRole('combobox', { name: 'Into' }).selectOption('Merge here')
    await dialog.getByText('2 products carry “Merge here” from now on.').waitFor()
    await dialog.getByRole('button', { name: 'Merge tags' }).click()
    await lineOf('Merge here').getByText('2 products').waitFor()
    expect(await lineOf('Merge me').count()).toBe(0)
    await goTo('Products')
    await tagsOf('merged.example', 'Merge here').waitFor()
    await tagsOf('kept.example', 'Merge here').waitFor()
  })

  test('R78 a deleted tag comes off its products, which stay', async () => {
    await goTo('Tags')
    await page.getByRole('button', { name: 'Delete tag Delete me' }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Delete tag “Delete me”' })
    await dialog.getByText('It comes off 1 product.').waitFor()
    await dialog.getByRole('button', { name: 'Delete tag' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await lineOf('Delete me').count()).toBe(0)
    await goTo('Products')
    await page.getByRole('button', { name: 'Add tags to stays.example' }).waitFor()
    await found(13)
  })

  test('R80 a collaborator sees the tags of their own products, counted by these', async () => {
    const cole = await visit(browser, server)
    await cole.signIn(people['Cole Price'], { keepLanguage: true })
    await cole.page.goto(`${org}/products`)
    await tagsOf('shared.example', 'Seen Seen too', cole.page).waitFor()
    await cole.page.getByText('1 product', { exact: true }).waitFor()
    await cole.page.goto(`${org}/tags`)
    await cole.page.getByText('2 tags').waitFor()
    await lineOf('Seen too', cole.page).getByText('1 product').waitFor()
    for (const line of await lineOf('Seen', cole.page).all()) {
      expect(await line.textContent()).toContain('1 product')
    }
    expect(await cole.page.getByRole('button', { name: 'New tag' }).count()).toBe(0)
    cole.expectNoComplaint()
    await cole.close()
  })

  test('the browser had nothing to complain about', () => visitor.expectNoComplaint())
})
