import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  type Visitor,
  visit,
} from './browser'
import { type Server, startServer } from './server'

// Every page, light and dark, at a desk and on a phone. With KONTOR_SHOTS set,
// each is also photographed into that folder.
const shots = process.env.KONTOR_SHOTS
if (shots) mkdirSync(shots, { recursive: true })

const open = [
  '/sign-in',
  '/register',
  '/forgot-password',
  '/reset-password',
  '/confirm-email',
  '/invitation',
]
const sections = ['', '/products', '/tags', '/organization', '/members']
const own = [
  '/account',
  '/account/security',
  '/organizations',
  '/organizations/new',
  '/mailbox',
  '/nowhere',
]

const looks = (['light', 'dark'] as const).flatMap((theme) =>
  [1280, 390].map((width) => ({ theme, width })),
)

let server: Server
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe.each(looks)('$theme at $width px', (look) => {
  let stranger: Visitor
  let member: Visitor

  beforeAll(async () => {
    stranger = await visit(browser, server, look)
    member = await visit(browser, server, look)
    const representative = server.people.find(({ role }) => /legal representative/i.test(role))
    if (!representative) throw new Error('The demo names no legal representative.')
    await member.signIn(representative.email)
  })
  afterAll(async () => {
    await stranger?.close()
    await member?.close()
  })

  async function inspect(visitor: Visitor, name: string) {
    const { page } = visitor
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    if (shots) {
      const file = `${name.replaceAll('/', '-').replace(/^-/, '') || 'overview'}-${look.theme}-${look.width}.png`
      await page.screenshot({ path: resolve(shots, file), fullPage: true })
    }
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    visitor.expectNoComplaint()
  }

  /** The organization that the person represents. */
  async function home(page: Page): Promise<string> {
    const query = '{ viewer { memberships { organizationSlug role { key } } } }'
    const { data } = await (await page.request.post('/graphql', { data: { query } })).json()
    const own = data.viewer.memberships.find(
      (membership: { role: { key: string } }) => membership.role.key === 'legal_representative',
    )
    return `/o/${own.organizationSlug}`
  }

  test.each(open)('%s for everybody', async (path) => {
    await stranger.page.goto(path)
    await inspect(stranger, path)
  })

  test.each(sections)('/o/…%s', async (section) => {
    const org = await home(member.page)
    await member.page.goto(org + section)
    await inspect(member, section)
  })

  test.each(['products', 'members'])('the first of %s', async (list) => {
    const org = await home(member.page)
    await member.page.goto(`${org}/${list}`)
    await member.page.locator(`main a[href^="${org}/${list}/"]`).first().click()
    await member.page.waitForURL(`**${org}/${list}/*`)
    await inspect(member, `${list}-one`)
  })

  test.each(own)('%s', async (path) => {
    await member.page.goto(path)
    await inspect(member, path)
  })
})
