import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type Look,
  openBrowser,
  type Visitor,
  visit,
} from './browser'
import { guestPlaces, invite, memberPlaces, type Place, publicPlaces } from './places'
import { type Server, startServer } from './server'

// Every page and the main dialogs, light and dark, at a desk and on a phone: nothing for axe to
// find, nothing too wide, no complaint of the browser. With KONTOR_SHOTS set to a folder, each is
// photographed into it: as one first sees it, and whole where it is longer.
const shots = process.env.KONTOR_SHOTS && resolve(process.env.KONTOR_SHOTS)
if (shots) mkdirSync(shots, { recursive: true })

const looks = (['light', 'dark'] as const).flatMap((theme) =>
  [1280, 390].map((width) => ({ theme, width })),
)

let server: Server
let browser: Browser
let invitation: string

const personWho = (role: RegExp) => {
  const person = server.people.find((candidate) => role.test(candidate.role))
  if (!person) throw new Error(`The demo names nobody for ${role}.`)
  return person.email
}

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  const member = await visit(browser, server)
  await member.signIn(personWho(/^Legal representative of N/))
  invitation = await invite(server, member)
  await member.close()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function goTo({ page }: Visitor, { at, open }: Omit<Place, 'name'>) {
  await page.goto(at)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await open?.(page)
  await page.waitForLoadState('networkidle')
}

async function inspect(visitor: Visitor, look: Look, place: Place) {
  const { page } = visitor
  await goTo(visitor, place)
  if (shots) {
    const file = join(shots, `${place.name}-${look.theme}-${look.width}`)
    await page.screenshot({ path: `${file}.png` })
    const longer = await page.evaluate(() => document.body.scrollHeight > innerHeight)
    if (longer) await page.screenshot({ path: `${file}-whole.png`, fullPage: true })
  }
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  visitor.expectNoComplaint()
}

describe.each(looks)('$theme at $width px', (look) => {
  let stranger: Visitor
  let member: Visitor
  let guest: Visitor

  beforeAll(async () => {
    stranger = await visit(browser, server, look)
    member = await visit(browser, server, look)
    await member.signIn(personWho(/^Legal representative of N/))
    guest = await visit(browser, server, look)
    await guest.signIn(personWho(/^External/))
  })
  afterAll(async () => {
    await stranger?.close()
    await member?.close()
    await guest?.close()
  })

  test.each(publicPlaces)('$name', (place) => inspect(stranger, look, place))
  test('invitation', () => inspect(stranger, look, { name: 'invitation', at: invitation }))
  test.each(memberPlaces)('$name', (place) => inspect(member, look, place))
  test.each(guestPlaces)('$name', (place) => inspect(guest, look, place))
})

test('nothing is too wide for the narrowest phone', async () => {
  const look = { width: 320 }
  const stranger = await visit(browser, server, look)
  for (const place of publicPlaces) {
    await goTo(stranger, place)
    await expectNoSidewaysScroll(stranger.page)
  }
  const member = await visit(browser, server, look)
  await member.signIn(personWho(/^Legal representative of N/))
  for (const place of memberPlaces) {
    await goTo(member, place)
    await expectNoSidewaysScroll(member.page)
  }
  await stranger.close()
  await member.close()
}, 180_000)
