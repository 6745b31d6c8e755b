import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered, openBrowser, tick, type Visitor, visit } from './browser'
import { addCustomer } from './customers'
import { databases, type Server, startServer } from './server'

// Guide G8, click by click: tokens are made with the password, shown once, used, rotated, revoked.

describe.each(databases)('G8 on %s', (database) => {
  let server: Server
  let browser: Browser
  let rosa: Visitor
  let page: Page
  let org: string
  let people: Record<'Rosa Weber' | 'Cole Price', string>
  let first = ''
  let second = ''

  beforeAll(async () => {
    server = await startServer(database)
    browser = await openBrowser()
    people = addCustomer(server, 'Meadow Works', {
      members: { 'Rosa Weber': 'legal_representative', 'Cole Price': 'collaborator' },
      products: { 'alpha.example': ['Garden'], 'beta.example': [] },
      rights: { 'Cole Price': ['alpha.example'] },
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

  /** What a program gets that has nothing but the token. */
  async function call(secret: string, query: string) {
    const response = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${secret}`,
        'Content-Type': 'application/json',
        Accept: 'application/json',
      },
      body: JSON.stringify({ query }),
    })
    const body = await response.json()
    return { status: response.status, data: body.data, error: body.errors?.[0]?.extensions }
  }
  const products = () =>
    `{ organization(slug: "${org.slice(3)}") { products(first: 10) { edges { node { id name } } } } }`
  const names = async (secret: string): Promise<string[]> => {
    const { data } = await call(secret, products())
    return data.organization.products.edges.map(
      (edge: { node: { name: string } }) => edge.node.name,
    )
  }

  const rowOf = (name: string, on = page) =>
    on.getByRole('table', { name: 'API tokens' }).getByRole('row').filter({ hasText: name })
  const button = (name: string | RegExp, on = page) => on.getByRole('button', { name, exact: true })
  const question = (name: string, on = page) => on.getByRole('alertdialog', { name })
  async function menu(token: string, item: string) {
    await button(`Actions for ${token}`).first().click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  /** Takes the secret that is shown, and says that it is stored. */
  async function take(token: string, on = page): Promise<string> {
    const shown = question(`Secret of token “${token}”`, on)
    const secret = await shown.locator('code').textContent()
    await shown.getByRole('checkbox', { name: 'I have stored it somewhere safe' }).check()
    await shown.getByRole('button', { name: 'Done' }).click()
    await shown.waitFor({ state: 'hidden' })
    return secret ?? ''
  }
  /** Gives the password where the dialog asks for it, and presses its button. */
  async function confirm(name: string, press: string, on = page) {
    const asked = question(name, on).or(on.getByRole('dialog', { name }))
    const password = asked.getByLabel('Your password')
    await password.or(asked.getByText('You gave your password a moment ago.')).waitFor()
    if (await password.isVisible()) await password.fill(server.password)
    await asked.getByRole('button', { name: press }).click()
  }
  /** Makes a token from a template. */
  async function make(name: string, template: string, on = page): Promise<string> {
    await on.goto(`${org}/tokens/new`)
    await on.getByRole('textbox', { name: 'Name' }).fill(name)
    await on.getByRole('radio', { name: template, exact: true }).check()
    await button('Create token', on).click()
    await confirm(`Create token “${name}”`, 'Create token', on)
    return take(name, on)
  }

  test('R91 a token is made from a template with the password, and its secret shown once', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByText('API tokens').click()
    await page.getByRole('heading', { name: 'No API tokens yet' }).waitFor()
    await page.getByRole('link', { name: 'New token' }).click()
    // By this browser's clock the password given at sign-in was an hour ago.
    await page.clock.setSystemTime(Date.now() + 3_600_000)
    await button('Create token').click()
    await page.getByRole('alert').getByText('Choose at least one scope.').waitFor()
    await page.getByRole('textbox', { name: 'Name' }).fill('Nightly report')
    await page.getByRole('radio', { name: 'Inventory', exact: true }).check()
    await page.getByText(/^1 of \d+ scopes chosen$/).waitFor()
    await page.getByText('A token without an end works until somebody revokes it').waitFor()
    await page.getByRole('combobox', { name: 'Valid' }).selectOption('90 days')
    await button('Create token').click()

    const asked = question('Create token “Nightly report”')
    await asked.getByText('See the products its creator sees').waitFor()
    await asked.getByLabel('Your password').fill('not the password')
    await asked.getByRole('button', { name: 'Create token' }).click()
    await asked.getByText('This is not your current password.').waitFor()
    await asked.getByLabel('Your password').fill(server.password)
    await asked.getByRole('button', { name: 'Create token' }).click()

    const shown = question('Secret of token “Nightly report”')
    await shown.waitFor()
    await page.keyboard.press('Escape')
    await shown.getByRole('button', { name: 'Copy', exact: true }).click()
    await shown.getByText('Copied').waitFor()
    first = await page.evaluate(() => navigator.clipboard.readText())
    expect(first).toMatch(/^kon_pat_\w{20,}$/)
    expect(await shown.locator('pre').textContent()).toContain(`Authorization: Bearer ${first}`)
    expect(await shown.getByRole('button', { name: 'Done' }).isDisabled()).toBe(true)
    expect(await take('Nightly report')).toBe(first)

    await rowOf('Nightly report').getByText('Never used').waitFor()
    await rowOf('Nightly report')
      .getByText(`${first.slice(0, 12)}…`)
      .waitFor()
    expect(await page.content()).not.toContain(first)
    await server.mail(people['Rosa Weber'], 'token_created')
  })

  test('what happened to a token stands in the log, a click away', async () => {
    await menu('Nightly report', 'History')
    await page.waitForURL(/\/activity\?target=/)
    await page
      .getByRole('main')
      .getByText(/Rosa Weber created the API token Nightly report/)
      .waitFor()
    await page.goBack()
    await rowOf('Nightly report').waitFor()
  })

  test('R92 a program reads with it what its scopes carry, and does nothing else', async () => {
    expect((await names(first)).sort()).toEqual(['alpha.example', 'beta.example'])
    const { data } = await call(first, products())
    const { id } = data.organization.products.edges[0].node
    const { error } = await call(
      first,
      `mutation { tagProducts(input: { productIds: ["${id}"], add: [] }) { __typename } }`,
    )
    expect(error?.code).toBeDefined()
    await page.reload()
    await rowOf('Nightly report')
      .getByText('127.0.0.1')
      .or(rowOf('Nightly report').getByText('::1'))
      .waitFor()
    expect(await rowOf('Nightly report').getByText('Never used').count()).toBe(0)
  })

  test('from a query come the least scopes, and what no token may do', async () => {
    await page.goto(`${org}/tokens/new`)
    await page.getByRole('radio', { name: 'From a query' }).check()
    const document = page.getByRole('textbox', { name: 'GraphQL document' })
    await document.fill('{ nothing }')
    await button('Work out the scopes').click()
    await page.getByText('Cannot query field "nothing"').waitFor()
    await document.fill(
      '{ organization(slug: "x") { products(first: 5) { edges { node { name } } } } }',
    )
    await button('Work out the scopes').click()
    await page.getByText('The scopes it needs are ticked below.').waitFor()
    const ticked = page.getByRole('checkbox', { checked: true })
    expect(
      await ticked.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value'))),
    ).toEqual(['product:read'])
    await document.fill('mutation { endOtherSessions { ended } }')
    await button('Work out the scopes').click()
    await page.getByText('No token may do these parts').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'endOtherSessions' }).waitFor()
  })

  test('R93 rotation gives a new secret, and both work until the overlap ends', async () => {
    await page.goto(`${org}/tokens`)
    await menu('Nightly report', 'Rotate…')
    const asked = question('Rotate token “Nightly report”')
    await asked.getByRole('combobox').selectOption('for an hour')
    await confirm('Rotate token “Nightly report”', 'Rotate token')
    second = await take('Nightly report')
    expect(second).not.toBe(first)
    expect(await names(first)).toHaveLength(2)
    expect(await names(second)).toHaveLength(2)
    expect(await rowOf('Nightly report').count()).toBe(2)
    await rowOf('Nightly report')
      .getByText(/^Expires /)
      .waitFor()
  })

  test('networks and name are changed; from elsewhere it does not work', async () => {
    const own = await make('Moving', 'Inventory')
    await menu('Moving', 'Name and networks…')
    const dialog = page.getByRole('dialog', { name: 'Change token “Moving”' })
    await dialog.getByRole('textbox', { name: 'Networks it may be used from' }).fill('office')
    await dialog.getByRole('button', { name: 'Save token' }).click()
    await dialog.getByRole('alert').getByText('No address or network: office').waitFor()
    await dialog.getByRole('textbox', { name: 'Networks it may be used from' }).fill('192.0.2.0/24')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Moved')
    await answered(page, () => confirm('Change token “Moving”', 'Save token'))
    await rowOf('Moved').getByText('from 1 network').waitFor()
    expect(await call(own, products())).toMatchObject({
      status: 401,
      error: { reason: 'address_not_allowed' },
    })
  })

  test('R95 several are revoked at once, and answer 401 from the next request on', async () => {
    await page.goto(`${org}/tokens`)
    await rowOf('Nightly report').first().waitFor()
    for (const box of await page.getByRole('checkbox', { name: 'Select Nightly report' }).all()) {
      await box.check()
    }
    await page.getByText('2 selected').waitFor()
    await button('Revoke').click()
    const asked = question('Revoke 2 tokens')
    await asked.getByText('“Nightly report” was last used').first().waitFor()
    await asked.getByRole('button', { name: 'Revoke 2 tokens' }).click()
    await page.getByText('2 tokens revoked').waitFor()
    for (const secret of [first, second]) {
      expect(await call(secret, products())).toMatchObject({
        status: 401,
        error: { reason: 'token_revoked' },
      })
    }
    await page.reload()
    await page.getByText('1 token', { exact: true }).waitFor()
    await tick(page.getByRole('checkbox', { name: 'Show ended ones too' }))
    await rowOf('Nightly report').getByText('by its creator').first().waitFor()
  })

  test('whoever finds a leaked token ends it, and learns nothing', async () => {
    const leaked = await make('Leaky', 'Tagging')
    const stranger = await visit(browser, server)
    for (const token of [leaked, 'kon_pat_nothing']) {
      await stranger.page.goto('/revoke-token')
      await stranger.page.getByRole('textbox', { name: 'Token' }).fill(token)
      await button('Revoke token', stranger.page).click()
      await stranger.page.getByRole('heading', { name: 'Thank you' }).waitFor()
    }
    expect(await call(leaked, products())).toMatchObject({ status: 401 })
    await server.mail(people['Rosa Weber'], 'token_leaked')
    await page.goto(`${org}/tokens?ended=true`)
    await rowOf('Leaky').getByText('because it had leaked').waitFor()
    stranger.expectNoComplaint()
    await stranger.close()
  })

  test('a collaborator sees their own tokens; a representative sees and revokes them', async () => {
    const cole = await visit(browser, server)
    await cole.signIn(people['Cole Price'], { keepLanguage: true })
    await cole.page.goto(`${org}/tokens/new`)
    expect(await cole.page.getByRole('radio', { name: 'Activity log' }).isDisabled()).toBe(true)
    const own = await make('Cole’s script', 'Inventory', cole.page)
    expect(await names(own)).toEqual(['alpha.example'])
    await cole.page.getByText('1 token', { exact: true }).waitFor()
    cole.expectNoComplaint()
    await cole.close()

    await page.goto(`${org}/tokens`)
    await rowOf('Cole’s script').getByText('Cole Price').waitFor()
    await menu('Cole’s script', 'Revoke…')
    await question('Revoke token “Cole’s script”')
      .getByRole('button', { name: 'Revoke token' })
      .click()
    await rowOf('Cole’s script').getByText('by somebody who manages tokens').waitFor()
    expect(await call(own, products())).toMatchObject({ status: 401 })
  })

  test('the browser had nothing to complain about', () => rosa.expectNoComplaint())
})
