import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answered, expectAccessible, openBrowser, type Visitor, visit } from './browser'
import { invite, org } from './places'
import { type Server, startServer } from './server'

let server: Server
let browser: Browser
let visitor: Visitor
let page: Page

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  visitor = await visit(browser, server)
  page = visitor.page
  await visitor.signIn(server.people[0]?.email ?? '')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
beforeEach(async () => {
  await page.goto('/')
  await page.waitForURL(/\/o\/[^/]+$/)
  await page.getByRole('heading', { level: 1 }).waitFor()
})

test('whoever is not signed in is asked to, and comes back to the page', async () => {
  const { pathname } = new URL(page.url())
  const stranger = await visit(browser, server)
  await stranger.page.goto(`${pathname}/tags`)
  await stranger.page.waitForURL('**/sign-in?next=*')
  await stranger.page.getByLabel('E-mail address').fill(server.people[0]?.email ?? '')
  await stranger.page.getByLabel('Password', { exact: true }).fill(server.password)
  await stranger.page.getByRole('button', { name: 'Sign in' }).click()
  await stranger.page.waitForURL(`**${pathname}/tags`)
  await stranger.close()
})

test('the palette opens by Ctrl K, finds a page and goes there', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await expectAccessible(page)
  await page.keyboard.type('tags')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/tags')
  await expect.poll(() => page.title()).toMatch(/^Tags · /)
})

/** Types into the field that has the focus, and presses Enter before anything else can happen. */
function typeFast(text: string) {
  return page.evaluate((text) => {
    const field = document.activeElement
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
    set?.call(field, text)
    field?.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    field?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    )
  }, text)
}

test('Enter in the palette opens what is typed, not what was found for fewer letters', async () => {
  await page.goto(org)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('at')
  await page.getByRole('option', { name: /^app\.atlas-furniture/ }).waitFor()
  await typeFast('at nothing is called so')
  await page.getByText('Nothing matches “at nothing is called so”.').waitFor()
  expect(new URL(page.url()).pathname).toBe(org)
  // It came before the answer of the server: the first is opened when it is there.
  await typeFast('www.atlas-furniture')
  await page.getByRole('heading', { level: 1, name: 'www.atlas-furniture.example' }).waitFor()
})

test('Enter in a list that is filtered chooses the first match, however fast it comes', async () => {
  await page.goto(`${org}/products`)
  await page.getByRole('main').getByRole('button', { name: /^Tags/ }).click()
  const field = page.getByRole('combobox', { name: 'Filter tags' })
  await field.waitFor()
  await field.press('ArrowDown')
  await field.press('ArrowDown')
  await typeFast('key')
  await page.getByRole('button', { name: /^Remove filter .*Key client/ }).waitFor()
})

test('what is typed while the palette is still on its way stands in it', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/Palette-*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('new tags')
  release()
  const field = page.getByRole('combobox')
  await field.waitFor()
  expect(await field.inputValue()).toBe('new tags')
  await page.keyboard.press('Escape')
  await page.unroute('**/Palette-*.js')
})

test('a new page takes the focus to its title', async () => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tags' }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})

test('the first Tab leads past the navigation', async () => {
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
})

test('g and a letter go places; ? lists them and switches them off', async () => {
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.waitForURL('**/products')
  await page.keyboard.press('?')
  await page.getByRole('switch').click()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.waitForTimeout(300)
  expect(page.url()).toMatch(/\/products$/)
})

test('the language is chosen on top, and follows the person to another browser', async () => {
  await page.getByRole('button', { name: /^Language/ }).click()
  await page.getByRole('menuitemradio', { name: 'Français' }).click()
  await page.getByRole('navigation', { name: 'Principale' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr')

  const other = await visit(browser, server)
  await other.signIn(server.people[0]?.email ?? '', { keepLanguage: true })
  await other.page.getByRole('navigation', { name: 'Principale' }).waitFor()
  await other.page.getByRole('button', { name: /^Langue/ }).click()
  await other.page.getByRole('menuitemradio', { name: 'English' }).click()
  await other.page.getByRole('navigation', { name: 'Main' }).waitFor()
  await other.close()
})

test('the theme stays over a reload, without a flash', async () => {
  await page.getByRole('button', { name: 'Switch to dark' }).click()
  await page.reload({ waitUntil: 'commit' })
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await page.getByRole('button', { name: 'Switch to light' }).click()
})

test('switching the organization keeps the section', async () => {
  const { pathname } = new URL(page.url())
  await page.goto(`${pathname}/products`)
  await page.getByRole('button', { name: /Switch organization/ }).click()
  await page.getByRole('listbox').getByRole('option', { selected: false }).first().click()
  await page.waitForURL(
    (url) =>
      /^\/o\/[^/]+\/products$/.test(url.pathname) && !url.pathname.startsWith(`${pathname}/`),
  )
})

test('a session that ends under a half-filled form takes nothing away', async () => {
  const typing = await visit(browser, server)
  await typing.signIn(server.people[1]?.email ?? '')
  await typing.page.goto('/account')
  const name = typing.page.getByLabel('Given name')
  await name.fill('Benedict')
  const cookies = await typing.context.cookies()
  await typing.context.clearCookies()
  await typing.page.getByRole('main').getByRole('button', { name: /^Save/ }).first().click()
  const dialog = typing.page.getByRole('alertdialog', { name: 'Your session has ended' })
  await dialog.waitFor()
  await expectAccessible(typing.page)

  await typing.context.addCookies(cookies)
  await dialog.getByRole('button', { name: 'I have signed in again' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(await name.inputValue()).toBe('Benedict')
  await typing.page.getByRole('main').getByRole('button', { name: /^Save/ }).first().click()
  await typing.page
    .getByRole('banner')
    .getByRole('button', { name: /Benedict/ })
    .waitFor()
  await typing.close()
})

test('while a change has no answer yet, the browser asks before it leaves', async () => {
  const busy = await visit(browser, server)
  await busy.signIn(server.people[1]?.email ?? '')
  await busy.page.goto('/account')
  const name = busy.page.getByLabel('Given name')
  await name.fill('Benita')
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await busy.page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('Mutation')) await held
    await route.continue()
  })
  await busy.page.getByRole('main').getByRole('button', { name: /^Save/ }).first().click()
  const asked = busy.page.waitForEvent('dialog')
  const leaving = busy.page.evaluate(() => location.reload())
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await leaving
  await answered(busy.page, async () => release())

  await busy.page.getByRole('button', { name: /Benita/ }).waitFor()
  await busy.page.reload()
  expect(await name.inputValue()).toBe('Benita')
  busy.expectNoComplaint()
  await busy.close()
})

test('on a phone the explorer shows question and answer below each other', async () => {
  const phone = await visit(browser, server, { width: 390 })
  await phone.signIn(server.people[0]?.email ?? '')
  await phone.page.goto('/explorer')
  const place = async (name: string) => {
    const region = phone.page.getByRole('region', { name })
    await region.waitFor()
    const box = await region.boundingBox()
    if (!box) throw new Error(`${name} is nowhere.`)
    return box
  }
  const question = await place('Operation Editor')
  const result = await place('Result Window')
  expect(result.y).toBeGreaterThanOrEqual(question.y + question.height)
  expect(result.x + result.width).toBeLessThanOrEqual(390)
  expect(result.y + result.height).toBeLessThanOrEqual(844)
  expect(result.height).toBeGreaterThan(200)
  await phone.close()
})

test('without a network the page says so, and says when it is back', async () => {
  await visitor.context.setOffline(true)
  await page.getByText(/^You are offline/).waitFor()
  await visitor.context.setOffline(false)
  await page.getByText(/^You are offline/).waitFor({ state: 'detached' })
})

test('what failed without a network is there when one tries again with one', async () => {
  // On their own: the browser complains of what it cannot fetch.
  const away = await visit(browser, server)
  const { page, context } = away
  await away.signIn(server.people[0]?.email ?? '')
  await page.goto(`${org}/products`)
  await page.getByRole('row').nth(1).waitFor()
  await context.setOffline(true)
  await page.getByRole('searchbox').first().fill('atlas')
  const failure = page.getByRole('alert')
  await failure.getByText('The server cannot be reached.').waitFor()
  await context.setOffline(false)
  await failure.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('link', { name: 'www.atlas-furniture.example' }).waitFor()

  // The same for a part of the app that was not here yet.
  await context.setOffline(true)
  await page.getByRole('main').getByRole('button', { name: 'Export', exact: true }).click()
  await failure.getByText('The server cannot be reached.').waitFor()
  await context.setOffline(false)
  await failure.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('main').getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('dialog', { name: 'Export products' }).waitFor()
  await away.close()
})

test('the focus stays where it was when what has it goes', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await invite(server, visitor, 'one@focus.example')
  await invite(server, visitor, 'two@focus.example')
  await page.goto(`${org}/members`)
  const first = page.getByRole('button', { name: /^Cancel invitation (one|two)@focus/ }).first()
  await first.waitFor()
  // The part that keeps it is fetched behind the first view.
  await page.waitForTimeout(2000)
  const [gone, next] = /one@/.test((await first.textContent()) ?? '')
    ? ['one', 'two']
    : ['two', 'one']
  await first.press('Enter')
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: /^Cancel invitation/ }).press('Enter')
  await page.getByRole('cell', { name: `${gone}@focus.example` }).waitFor({ state: 'hidden' })
  await expect.poll(focused).toContain(`${next}@focus.example`)

  // What is disabled loses it too.
  await page.goto(`${org}/products?size=50`)
  const further = page.getByRole('button', { name: 'Next page' })
  await further.waitFor()
  await page.waitForTimeout(2000)
  await further.press('Enter')
  await expect.poll(focused).toBe('Previous page')
})

test('signing out ends the session for good', async () => {
  const leaving = await visit(browser, server)
  await leaving.signIn(server.people[1]?.email ?? '')
  await leaving.page.locator('header').getByRole('button').last().click()
  await leaving.page.getByRole('menuitem', { name: 'Sign out' }).click()
  await leaving.page.waitForURL('**/sign-in')
  await leaving.page.goto('/account')
  await leaving.page.waitForURL('**/sign-in?next=*')
  await leaving.close()
})

test('the browser had nothing to complain about', () => visitor.expectNoComplaint())
