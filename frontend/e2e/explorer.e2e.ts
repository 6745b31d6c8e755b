import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examplesFor } from '../src/features/explorer/examples'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  type Visitor,
  visit,
} from './browser'
import { addCustomer } from './customers'
import { explorer, type Server, startServer } from './server'

// The explorer as a person, as a token, as nobody; and its examples against the built server.

let server: Server
let browser: Browser
let ada: Visitor
let page: Page
let email: string
let cookie: string
let organization: { id: string; slug: string }
let product: string

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  email = addCustomer(server, 'Harbour Lab', {
    members: { 'Ada Dahl': 'legal_representative' },
    products: { 'harbour.example': [] },
  })['Ada Dahl']
  cookie = await server.signIn(email)
  const { viewer } = await ask(
    '{ viewer { memberships { organization { id slug products { edges { node { id } } } } } } }',
  )
  organization = viewer.memberships[0].organization
  product = viewer.memberships[0].organization.products.edges[0].node.id
  ada = await visit(browser, server)
  page = ada.page
  await ada.signIn(email, { keepLanguage: true })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Asks the API beside the browser, with a session of Ada's. */
async function ask(query: string, variables = {}) {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...explorer, Cookie: cookie },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

async function makeToken(name: string, scopes: string[]): Promise<string> {
  const { createApiToken } = await ask(
    'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
    { input: { organizationId: organization.id, name, scopes } },
  )
  return createApiToken.secret
}

/** Opens the explorer and waits until it has read the schema and the question. */
async function open(on = page) {
  const schema = on.waitForResponse((r) => /Introspection/.test(r.request().postData() ?? ''))
  await on.goto('/explorer')
  // Playwright is not always told that an answer has ended: then it has waited enough.
  await Promise.race([(await schema).finished(), on.waitForTimeout(3000)])
  await on.locator('.graphiql-query-editor .view-line').first().waitFor()
}
async function example(title: string, on = page) {
  await on.getByRole('button', { name: 'Show Examples' }).click()
  await on.getByRole('button', { name: title }).click()
  await on.getByRole('button', { name: 'Hide Examples' }).click()
}
const run = (on = page) => on.locator('.graphiql-execute-button').click()
const result = (on = page) => on.getByRole('region', { name: 'Result Window' })
const status = (on = page) => on.getByRole('banner').getByRole('status')
const button = (name: string, on = page) => on.getByRole('button', { name, exact: true })

test('a person runs an example, made for their organization, and sees what it cost', async () => {
  await open()
  await page.getByText('Asks as Ada Dahl').waitFor()
  await run()
  await result().getByText('"Harbour Lab"').waitFor()
  await expect
    .poll(() => status().textContent())
    .toMatch(/^cost [\d,]+ of 20,000 · [\d,]+ left this minute$/)

  await example('Why do I see this, or not?')
  await run()
  await result().getByText('"org:read_details"').waitFor()
  await expectAccessible(page)
})

test('the schema can be read', async () => {
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
  await page.getByText('A GraphQL schema provides').waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Query', exact: true }).click()
  await page.getByText('What can be read.').waitFor()
  await page.getByRole('link', { name: 'explainAccess' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Hide Documentation Explorer' }).click()
})

test('a subscription shows a change made elsewhere, and stops', async () => {
  await example('Products as they change')
  const stream = page.waitForResponse((r) => /event-stream/.test(r.headers()['content-type'] ?? ''))
  await run()
  await stream
  await expect.poll(() => status().textContent()).toBe('listening, 0 changes')
  // The server reads what happens from then on.
  await page.waitForTimeout(1000)
  await ask('mutation ($input: CreateTagInput!) { createTag(input: $input) { __typename } }', {
    input: { organizationId: organization.id, name: 'Quay', color: 1, productIds: [product] },
  })
  await result().getByText('"product.tagged"').waitFor()
  await result().getByText('"Quay"').waitFor()
  await expect.poll(() => status().textContent()).toMatch(/^listening, 1 change/)
  await run()
  await expect.poll(() => status().textContent()).toBe('')
})

test('a token asks in place of the person, without a cookie, and is kept nowhere', async () => {
  const secret = await makeToken('Harbour report', ['product:read'])
  await run()
  await expect.poll(() => status().textContent()).toMatch(/^listening/)
  await button('Use an API token').click()
  const field = page.getByLabel('API token')
  await field.fill('kon_pat_short')
  await button('Ask with it').click()
  await page.getByText('This is no API token').waitFor()
  await field.fill(`kon_pat_${'x'.repeat(33)}`)
  await button('Ask with it').click()
  await page.getByText('This is no token of ours.').waitFor()
  await expectAccessible(page)
  await page.getByText('Asks as Ada Dahl').waitFor()

  await field.fill(secret)
  await button('Ask with it').click()
  await page.getByText('Asks as token Harbour report: product:read').waitFor()
  // What the person listened to has ended.
  await page.getByRole('button', { name: /^Execute query/ }).waitFor()
  await example('Members and their roles')
  const sent = page.waitForRequest((r) => /query Members/.test(r.postData() ?? ''))
  await run()
  const headers = await (await sent).allHeaders()
  expect(headers.authorization).toBe(`Bearer ${secret}`)
  expect(headers.cookie).toBeUndefined()
  await result().getByText('"denied"').waitFor()
  await expect.poll(() => status().textContent()).toMatch(/left this minute$/)
  await page.waitForTimeout(700) // GraphiQL keeps its tabs after half a second
  const kept = () =>
    page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(await kept()).toContain('Members')
  expect(await kept()).not.toContain(secret)

  for (let i = 0; i < 60; i++) {
    await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
      body: '{"query":"{__typename}"}',
    })
  }
  await run()
  await expect
    .poll(() => status().textContent())
    .toMatch(/over the limit: ask again in \d+ s, at \d\d:\d\d:\d\d$/)

  // Revoked, it is refused from the next request.
  await ask('mutation ($t: String!) { revokeLeakedToken(input: { token: $t }) { ok } }', {
    t: secret,
  })
  await run()
  await result().getByText('UNAUTHENTICATED').waitFor()
  await button('Forget the token').click()
  await page.getByText('Asks as Ada Dahl').waitFor()
})

test('a token written into the headers editor is kept nowhere either', async () => {
  const secret = await makeToken('Harbour headers', ['product:read'])
  await open()
  await example('Members and their roles')
  await button('Headers').click()
  await page.locator('.graphiql-editor-tool .monaco-editor:visible').click()
  await page.keyboard.insertText(`{"Authorization": "Bearer ${secret}"}`)
  const sent = page.waitForRequest((r) => /query Members/.test(r.postData() ?? ''))
  await run()
  expect((await (await sent).allHeaders()).authorization).toBe(`Bearer ${secret}`)
  await page.waitForTimeout(700)
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(kept).not.toContain(secret)
})

test('whoever is not signed in may ask with a token', async () => {
  const stranger = await visit(browser, server, { width: 390, theme: 'dark' })
  await stranger.page.goto('/explorer')
  await stranger.page.getByRole('heading', { name: 'Who asks?' }).waitFor()
  expect(await stranger.page.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe(
    '/sign-in?next=%2Fexplorer',
  )
  await expectAccessible(stranger.page)
  await expectNoSidewaysScroll(stranger.page)
  await stranger.page
    .getByLabel('API token')
    .fill(await makeToken('Harbour phone', ['product:read']))
  await button('Ask with it', stranger.page).click()
  await stranger.page.getByText('Asks as token Harbour phone').waitFor()
  await stranger.page.locator('.graphiql-query-editor .view-line').first().waitFor()
  await button('Show Examples', stranger.page).click()
  await expectAccessible(stranger.page)
  await button('What expires within 30 days, page by page', stranger.page).click()
  await run(stranger.page)
  await result(stranger.page).getByText('"totalCount"').waitFor()
  await expectNoSidewaysScroll(stranger.page)
  await expectAccessible(stranger.page)
  stranger.expectNoComplaint()
  await stranger.close()
})

test('every example needs the scopes that its comment names', async () => {
  for (const { title, query } of examplesFor({ organization }, new Date())) {
    const comment = query.slice(0, query.search(/^[^#]/m))
    const named = [...comment.matchAll(/\b\w+:\w+\b/g)].map(([scope]) => scope)
    if (named.includes('products:provision') || comment.includes('no token')) continue
    const { scopesForQuery } = await ask(
      'query ($query: String!) { scopesForQuery(query: $query) { scopes clients impossible } }',
      { query },
    )
    expect(scopesForQuery, title).toEqual({
      scopes: expect.arrayContaining(named),
      clients: comment.includes('for the clients'),
      impossible: [],
    })
    expect(scopesForQuery.scopes, title).toHaveLength(named.length)
  }
})

test('the browser had nothing to complain about', () => ada.expectNoComplaint())
