import { AxeBuilder } from '@axe-core/playwright'
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { expect } from 'vitest'
import { explorer, type Server } from './server'

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  })
}

export type Look = { theme?: 'light' | 'dark'; width?: number; locale?: string }

/** Somebody in front of a browser of their own. */
export type Visitor = {
  page: Page
  context: BrowserContext
  /** Fails if the browser complained, of its security policy too, or asked another server, since the last call. */
  expectNoComplaint: () => void
  /** Signs in, and makes English the person's language unless told to leave it. */
  signIn: (email: string, options?: { keepLanguage?: boolean }) => Promise<void>
  close: () => Promise<void>
}

/** The console of a refused command: the browser itself reports the status. */
const harmless = /the server responded with a status of 4\d\d/i

export async function visit(browser: Browser, server: Server, look: Look = {}): Promise<Visitor> {
  const width = look.width ?? 1280
  const phone = width < 640
  const context = await browser.newContext({
    baseURL: server.origin,
    colorScheme: look.theme ?? 'light',
    locale: look.locale ?? 'en-US',
    timezoneId: 'Europe/Zurich',
    viewport: { width, height: phone ? 844 : 860 },
    isMobile: phone,
    hasTouch: phone,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`))
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || harmless.test(message.text())) return
    complaints.push(`${message.type()}: ${message.text()} (${message.page()?.url()})`)
  })
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (/^https?:$/.test(protocol) && origin !== server.origin) {
      complaints.push(`request to another server: ${request.url()}`)
    }
  })
  const page = await context.newPage()

  return {
    page,
    context,
    expectNoComplaint: () => expect(complaints.splice(0)).toEqual([]),
    signIn: async (email, { keepLanguage = false } = {}) => {
      await page.goto('/sign-in')
      await page.getByLabel('E-mail address').fill(email)
      await page.getByLabel('Password', { exact: true }).fill(server.password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
      if (keepLanguage) return
      const query = 'mutation { updateProfile(input: { locale: en }) { viewer { user { id } } } }'
      const answer = await page.request.post('/graphql', { data: { query }, headers: explorer })
      expect(await answer.text()).not.toContain('errors')
      await page.reload()
      await page
        .getByRole('navigation', { name: 'Main' })
        .or(page.getByRole('button', { name: 'Open navigation' }))
        .first()
        .waitFor()
    },
    close: () => context.close(),
  }
}

/** Asks the API as a visitor; what it refuses fails. */
export async function ask({ page }: Visitor, query: string, variables: object = {}) {
  const answer = await page.request.post('/graphql', {
    data: { query, variables },
    headers: explorer,
  })
  const body = await answer.json()
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data
}

/**
 * Does what sends a command, and waits for the server's answer: what shows at once may not be
 * done yet, and a new page must not come in between.
 */
export async function answered(page: Page, act: () => Promise<unknown>) {
  const answer = page.waitForResponse((response) =>
    /"operationName":"\w+Mutation"/.test(response.request().postData() ?? ''),
  )
  await act()
  await (await answer).finished()
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails if axe finds anything against WCAG 2.2 AA or good practice on the page. */
export async function expectAccessible(page: Page) {
  const axe = new AxeBuilder({ page })
    .withTags(standards)
    // GraphiQL puts a button into each of its tabs.
    .exclude('.graphiql-tabs')
    // Half the time, and our pages have no frames to look into.
    .setLegacyMode()
  // A menu stands beside the landmarks like a dialog does, but axe excuses only dialogs.
  const menu = (await page.getByRole('menu').count()) > 0
  // What a list over the page half covers counts as too small.
  const covered = (await page.locator('[data-side][data-open]').count()) > 0
  axe.disableRules([...(menu ? ['region'] : []), ...(covered ? ['target-size'] : [])])
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join('\n')}`)
  expect(found, page.url()).toEqual([])
}

/** Fails if one must scroll sideways to read the page. */
export async function expectNoSidewaysScroll(page: Page) {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  expect(scrollWidth, `${page.url()} is too wide`).toBeLessThanOrEqual(clientWidth)
}

/** Ticks what shows its new state only when the address or the server has it. */
export async function tick(box: Locator) {
  await box.click()
  await expect.poll(() => box.isChecked()).toBe(true)
}
