import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiPlaces, furnish, leakPlaces, staffPlaces } from './api-places'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  type Visitor,
  visit,
} from './browser'
import { addCustomer, addPerson } from './customers'
import { clientSidePlaces, partnerSidePlaces, presentPartner } from './partner-places'
import {
  guestPlaces,
  invite,
  lonelyPlaces,
  memberPlaces,
  newcomerPlaces,
  type Place,
  publicPlaces,
} from './places'
import { type Server, startServer } from './server'
import {
  askedPlaces,
  type Heirs,
  handingPlaces,
  inherit,
  quietPlaces,
  readyPlaces,
  votingPlaces,
} from './succession-places'

// Every page and the main dialogs, light and dark, at one width: nothing for axe to
// find, nothing too wide, no complaint of the browser. With KONTOR_SHOTS set to a folder, each is
// photographed into it: as one first sees it, and whole where it is longer.
const shots = process.env.KONTOR_SHOTS && resolve(process.env.KONTOR_SHOTS)
if (shots) mkdirSync(shots, { recursive: true })

const themes = ['light', 'dark'] as const

let server: Server
let browser: Browser
let invitation: string
let newcomer: string
let lonely: string
let request: string
let heirs: Heirs

const personWho = (role: RegExp) => {
  const person = server.people.find((candidate) => role.test(candidate.role))
  if (!person) throw new Error(`The demo names nobody for ${role}.`)
  return person.email
}

async function goTo({ page }: Visitor, { at, open }: Omit<Place, 'name'>) {
  await page.goto(at)
  // By its element: behind an open dialog it has no role.
  await page.locator('h1').first().waitFor()
  await open?.(page)
  // Playwright is not always told that the script of a worker has come: then it has waited enough.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined)
}

async function inspect(visitor: Visitor, place: Place) {
  const { page } = visitor
  await goTo(visitor, place)
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    await page.locator(`html[data-theme=${theme}]`).waitFor()
    if (shots) await photograph(page, join(shots, `${place.name}-${theme}`))
    await expectAccessible(page)
  }
  await expectNoSidewaysScroll(page)
  visitor.expectNoComplaint()
}

async function photograph(page: Page, name: string) {
  const { width } = page.viewportSize() ?? {}
  await page.screenshot({ path: `${name}-${width}.png` })
  const longer = await page.evaluate(() => document.body.scrollHeight > innerHeight)
  if (longer) await page.screenshot({ path: `${name}-${width}-whole.png`, fullPage: true })
}

/** The file that calls this inspects everything at one width, so that both widths go side by side. */
export function inspectPages(width: number) {
  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    const member = await visit(browser, server)
    await member.signIn(personWho(/^Legal representative of N/))
    invitation = await invite(server, member, 'noa.lang@mail.example')
    newcomer = addCustomer(server, 'Bare Beginnings', {
      members: { 'Bea Bauer': 'legal_representative' },
    })['Bea Bauer']
    lonely = addPerson(server, 'Leo', 'Lang')
    await invite(server, member, lonely)
    const staff = await visit(browser, server)
    await staff.signIn(personWho(/^Staff/))
    await furnish(server, member, staff)
    await staff.close()
    await member.close()
    const partner = await visit(browser, server)
    await partner.signIn(personWho(/^Legal representative of the partner/))
    request = await presentPartner(server, partner, newcomer)
    await partner.close()
    heirs = await inherit(server, browser)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  describe(`at ${width} px`, () => {
    const here = (places: Place[]) => places.filter((place) => !place.phone || width < 640)

    /** Each of the places, before the eyes of one person. */
    function seenBy(who: string, person: () => string | undefined, places: Place[]) {
      describe(who, () => {
        let visitor: Visitor
        beforeAll(async () => {
          visitor = await visit(browser, server, { width })
          const email = person()
          if (email) await visitor.signIn(email)
        })
        afterAll(() => visitor?.close())
        // Nobody changes anything here, so a place alone is tried again.
        test.each(here(places))('$name', { retry: 1 }, (place) => inspect(visitor, place))
      })
    }

    seenBy('a stranger', () => undefined, [...publicPlaces, ...leakPlaces])
    seenBy('a representative', () => personWho(/^Legal representative of N/), memberPlaces)
    seenBy('a developer', () => personWho(/^Legal representative of N/), apiPlaces)
    seenBy('staff', () => personWho(/^Staff/), staffPlaces)
    seenBy('a client', () => personWho(/^Legal representative of N/), clientSidePlaces)
    seenBy('a partner', () => personWho(/^Legal representative of the p/), partnerSidePlaces)
    seenBy('an external user', () => personWho(/^External/), guestPlaces)
    seenBy('a newcomer', () => newcomer, newcomerPlaces('/o/bare-beginnings'))
    seenBy('somebody invited', () => lonely, lonelyPlaces)
    seenBy('whoever hands over', () => heirs.handing, handingPlaces)
    seenBy('whoever is asked to follow', () => heirs.asked, askedPlaces)
    seenBy('a successor', () => heirs.ready, readyPlaces)
    seenBy('a successor who asks', () => heirs.quiet, quietPlaces)
    seenBy('an administrator who confirms', () => heirs.voting, votingPlaces)

    test('trusted-contact', async () => {
      const contact = await visit(browser, server, { width })
      await inspect(contact, { name: 'trusted-contact', at: heirs.contactNamed })
      await inspect(contact, { name: 'trusted-contact-asked', at: heirs.contactAsked })
      await contact.close()
    })

    test('invitation', async () => {
      const stranger = await visit(browser, server, { width })
      await inspect(stranger, { name: 'invitation', at: invitation })
      await stranger.close()
    })

    test('partner-request', async () => {
      const stranger = await visit(browser, server, { width })
      await inspect(stranger, { name: 'partner-request', at: request })
      await stranger.close()
      const asked = await visit(browser, server, { width })
      await asked.signIn(newcomer)
      await inspect(asked, { name: 'partner-request-answer', at: request })
      await asked.close()
    })
  })

  if (width >= 640) {
    test('a tablet, or a desk at 200 %, shows tables whole: no page is too wide, no heading covers a row', async () => {
      const member = await visit(browser, server, { width: 640 })
      const { page } = member
      await member.signIn(personWho(/^Legal representative of N/))
      for (const place of [...memberPlaces, ...apiPlaces]) {
        await goTo(member, place)
        await expectNoSidewaysScroll(page)
        const covered = await page.locator('thead').evaluateAll((heads) =>
          heads.some((head) => {
            const row = head.parentElement?.querySelector('tbody tr')
            return row && row.getBoundingClientRect().top + 1 < head.getBoundingClientRect().bottom
          }),
        )
        expect(covered, `${page.url()}: the heading of a table covers its first row`).toBe(false)
      }
      await member.close()
    }, 360_000)
  }

  if (width < 640) {
    test('nothing is too wide for the narrowest phone', async () => {
      const look = { width: 320 }
      const stranger = await visit(browser, server, look)
      for (const place of publicPlaces) {
        await goTo(stranger, place)
        await expectNoSidewaysScroll(stranger.page)
      }
      const member = await visit(browser, server, look)
      await member.signIn(personWho(/^Legal representative of N/))
      for (const place of [...memberPlaces, ...apiPlaces]) {
        await goTo(member, place)
        await expectNoSidewaysScroll(member.page)
      }
      await stranger.close()
      await member.close()
    }, 360_000)
  }
}
