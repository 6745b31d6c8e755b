import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered, openBrowser, type Visitor, visit } from './browser'
import { addCustomer } from './customers'
import { databases, type Server, startServer } from './server'

// Teams and rights, click by click: a team gives rights on a kind of products, those to come
// too, and takes back only what came from it (R26–R29, R33, R34, R19).
describe.each(databases)('Teams on %s', (database) => {
  let server: Server
  let browser: Browser
  let manager: Visitor
  let cole: Visitor
  let page: Page
  let org: string

  beforeAll(async () => {
    server = await startServer(database)
    browser = await openBrowser()
    const people = addCustomer(server, 'Tessin Teams', {
      ref: 'TEAMS',
      members: {
        'Rosa Weber': 'legal_representative',
        'Cole Price': 'collaborator',
        'Dora Klein': 'external',
      },
      products: { 'alpha.example': [], 'beta.example': [] },
      rights: { 'Cole Price': ['alpha.example'] },
    })
    manager = await visit(browser, server)
    page = manager.page
    page.setDefaultTimeout(15_000)
    await manager.signIn(people['Rosa Weber'], { keepLanguage: true })
    org = new URL(page.url()).pathname
    cole = await visit(browser, server)
    await cole.signIn(people['Cole Price'], { keepLanguage: true })
  })
  afterAll(async () => {
    manager?.expectNoComplaint()
    await browser?.close()
    await server?.stop()
  })

  /** What the collaborator sees at their next request. */
  async function seen() {
    await cole.page.goto(`${org}/products`)
    const table = cole.page.getByRole('table', { name: 'Products' })
    await table.getByRole('link').first().waitFor()
    return (await table.getByRole('link').allTextContents()).sort()
  }
  const members = () => page.getByRole('list', { name: 'Members of the team' })
  const openTeam = async () => {
    await page.goto(`${org}/teams`)
    await page.getByRole('main').getByRole('link', { name: 'Web', exact: true }).click()
  }

  test('R33 a team is made and gets its people, externals too', async () => {
    await page.goto(`${org}/teams`)
    await page.getByRole('button', { name: 'New team' }).click()
    await page.getByRole('button', { name: 'Create team' }).click()
    await page.getByText('Give the team a name.').first().waitFor()
    await page.getByRole('textbox', { name: 'Name' }).fill('Web')
    await page.getByRole('radio', { name: 'Jade' }).check()
    await page.getByRole('button', { name: 'Create team' }).click()
    await page.getByRole('heading', { level: 1, name: 'Web' }).waitFor()

    await page.getByRole('button', { name: 'Add people' }).click()
    await page.getByRole('checkbox', { name: 'Cole Price' }).check()
    await page.getByRole('checkbox', { name: 'Dora Klein' }).check()
    await answered(page, () => page.getByRole('button', { name: 'Add 2 people' }).click())
    await members().getByRole('link', { name: 'Dora Klein' }).waitFor()
    await answered(page, () =>
      page.getByRole('button', { name: 'Make leader: Cole Price' }).click(),
    )
    await page.getByText('led by Cole Price').waitFor()
  })

  test('R26 R28 rights on a kind hold from the next request on, and for what comes later', async () => {
    expect(await seen()).toEqual(['alpha.example'])
    const domains = page.getByRole('group', { name: 'Rights on the kind Domain' })
    await domains.getByRole('checkbox', { name: 'Change it' }).check()
    await answered(page, () => page.getByRole('button', { name: 'Save product rights' }).click())
    expect(await seen()).toEqual(['alpha.example', 'beta.example'])
    server.admit([
      {
        type: 'product',
        reference: 'TEAMS-LATER',
        organization: 'TEAMS',
        kind: 'domain',
        name: 'later.example',
      },
    ])
    expect(await seen()).toEqual(['alpha.example', 'beta.example', 'later.example'])
  })

  test('R29 a member and a product say what each right comes from', async () => {
    await page.goto(`${org}/members`)
    await page.getByRole('link', { name: 'Cole Price' }).click()
    const reach = page.getByRole('list', { name: 'Products within reach' })
    await reach
      .getByRole('listitem')
      .filter({ hasText: 'alpha.example' })
      .getByText('because of a right on this product and the team “Web”')
      .waitFor()
    await reach
      .getByRole('listitem')
      .filter({ hasText: 'beta.example' })
      .getByText('because of the team “Web”')
      .waitFor()
    await reach.getByRole('link', { name: 'beta.example' }).click()
    const people = page.getByRole('list', { name: 'People with access' })
    await people
      .getByRole('listitem')
      .filter({ hasText: 'Dora Klein' })
      .getByText('because of the team “Web”')
      .waitFor()
    await people
      .getByRole('listitem')
      .filter({ hasText: 'Rosa Weber' })
      .getByText('because of the role “Legal representative”')
      .waitFor()
  })

  test('R29 leaving the team takes its part alone', async () => {
    await openTeam()
    await page.getByRole('checkbox', { name: 'Select Cole Price' }).check()
    await answered(page, () => page.getByRole('button', { name: 'Take 1 person out' }).click())
    await page.getByText('no leader').waitFor()
    expect(await seen()).toEqual(['alpha.example'])
  })

  test('R19 the only legal representative gets the mails about billing; R18 others choose', async () => {
    await page.goto(`${org}/members`)
    await page.getByRole('link', { name: 'Cole Price' }).click()
    const billing = page.getByRole('switch', { name: 'Mails about billing' })
    expect(await billing.isChecked()).toBe(false)
    await answered(page, () => billing.click())
    await page.reload()
    expect(await billing.isChecked()).toBe(true)
    await page.goto(`${org}/members`)
    await page.getByRole('main').getByRole('link', { name: 'Rosa Weber' }).click()
    await billing.waitFor()
    if (!(await billing.isChecked())) await answered(page, () => billing.click())
    await page.getByText('The only legal representative always gets them.').waitFor()
    expect(await billing.isDisabled()).toBe(true)
  })

  test('R34 a deleted team takes no person and no product', async () => {
    await openTeam()
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByText('No person and no product goes with it.').waitFor()
    await page.getByRole('button', { name: 'Delete team' }).click()
    await page.getByText('There are no teams yet').waitFor()
    await page.goto(`${org}/members`)
    await page.getByRole('link', { name: 'Dora Klein' }).waitFor()
  })
})
