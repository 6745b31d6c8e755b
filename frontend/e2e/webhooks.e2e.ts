import { createHmac } from 'node:crypto'
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type Visitor, visit } from './browser'
import { addCustomer } from './customers'
import { type Server, startServer } from './server'

// Webhooks from their making to their end, against a receiver on this machine; and the provider's
// own systems, which work with service tokens.

type Message = { type: string; body: string; signature: string }

let server: Server
let browser: Browser
let rosa: Visitor
let page: Page
let org: string
let receiver: HttpServer
let url: string
let secret = ''
/** What the receiver answers. */
let status = 200
const messages: Message[] = []

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const signature = String(request.headers['kontor-signature'])
      messages.push({ type: JSON.parse(body).type, body, signature })
      response.writeHead(status).end(status === 200 ? 'taken' : 'closed for today')
    })
  })
  await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`
  server = await startServer()
  browser = await openBrowser()
  const people = addCustomer(server, 'Harbour Press', {
    members: { 'Rosa Weber': 'legal_representative' },
    products: { 'alpha.example': ['Garden'] },
  })
  rosa = await visit(browser, server)
  page = rosa.page
  await rosa.signIn(people['Rosa Weber'], { keepLanguage: true })
  org = new URL(page.url()).pathname
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  receiver?.close()
})

const deliveries = () => page.getByRole('list', { name: 'Deliveries' }).getByRole('listitem')
const button = (name: string) => page.getByRole('button', { name, exact: true })

/** Waits for a message of a type, the newest of them. */
async function received(type: string, count = 1): Promise<Message> {
  await expect
    .poll(() => messages.filter((message) => message.type === type).length, { timeout: 20_000 })
    .toBe(count)
  return messages.findLast((message) => message.type === type) as Message
}

/** Whether a message is signed with a secret. */
function signed({ signature, body }: Message, by: string): boolean {
  const [, time, mac] = signature.match(/^t=(\d+),v1=([0-9a-f]{64})$/) ?? []
  return mac === createHmac('sha256', by).update(`${time}.${body}`).digest('hex')
}

async function take(): Promise<string> {
  const dialog = page.getByRole('alertdialog', { name: 'Signing secret' })
  const shown = await dialog.locator('code').first().textContent()
  await dialog.getByRole('checkbox', { name: 'I have stored it somewhere safe' }).check()
  await dialog.getByRole('button', { name: 'Done' }).click()
  return shown ?? ''
}

test('a webhook is made for the actions one chooses, and its secret is shown once', async () => {
  await page.getByRole('navigation', { name: 'Main' }).getByText('Webhooks').click()
  await page.getByRole('heading', { name: 'No webhooks yet' }).waitFor()
  await button('New webhook').click()
  const dialog = page.getByRole('dialog', { name: 'New webhook' })
  await dialog.getByRole('radio', { name: 'Only these actions…' }).check()
  await dialog.getByRole('textbox', { name: 'Address' }).fill(url)
  await dialog.getByRole('button', { name: 'Create webhook' }).click()
  await dialog.getByRole('alert').getByText('Choose at least one action.').waitFor()
  await dialog.getByRole('checkbox', { name: 'product.*' }).check()
  expect(await dialog.getByRole('checkbox', { name: 'product.tagged' }).isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: 'Create webhook' }).click()
  secret = await take()
  expect(secret).toMatch(/^kon_whs_/)
  await page.getByRole('table', { name: 'Webhooks' }).getByText('product.*').waitFor()
  expect(await page.content()).not.toContain(secret)
})

test('a test message arrives, signed', async () => {
  await page.getByRole('link', { name: url }).click()
  await button('Send a test message').click()
  expect(signed(await received('webhook.ping'), secret)).toBe(true)
  await deliveries().getByText('Delivered').waitFor({ timeout: 15_000 })
  await deliveries().getByText('status 200').waitFor()
})

test('what happens is told, and what is not taken is sent again by hand', async () => {
  status = 503
  const endpoint = page.url()
  await page.goto(`${org}/products`)
  await button('Change tags of alpha.example: Garden').click()
  await page.getByRole('option', { name: 'Garden' }).click()
  expect(signed(await received('product.tagged'), secret)).toBe(true)
  await page.goto(endpoint)
  const line = deliveries().filter({ hasText: 'status 503' })
  await line.getByText('status 503').waitFor({ timeout: 15_000 })
  await line.locator('summary').click()
  await line.getByText('closed for today').waitFor()
  await line.getByText(/Next attempt/).waitFor()

  status = 200
  await line.getByRole('button', { name: 'Send again' }).click()
  await received('product.tagged', 2)
  const again = deliveries().filter({ hasText: 'sent again' })
  await again.getByText('Delivered').waitFor({ timeout: 15_000 })

  await page.getByRole('combobox', { name: 'State' }).selectOption('Delivered')
  await page.waitForURL('**?status=DELIVERED')
  await line.waitFor({ state: 'detached' })
  await again.waitFor()
})

test('another secret signs from then on', async () => {
  await button('More').click()
  await page.getByRole('menuitem', { name: 'Rotate secret…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Rotate secret' }).click()
  const next = await take()
  expect(next).not.toBe(secret)
  await button('Send a test message').click()
  const message = await received('webhook.ping', 2)
  expect(signed(message, next)).toBe(true)
  expect(signed(message, secret)).toBe(false)
})

test('a paused webhook is told nothing, and a deleted one is gone', async () => {
  await button('Pause').click()
  await page.getByText('Nothing is sent, and what happens now is not sent later.').waitFor()
  expect(await button('Send a test message').count()).toBe(0)
  await button('Resume').click()
  await button('Send a test message').waitFor()
  await button('More').click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete webhook' }).click()
  await page.waitForURL(`**${org}/webhooks`)
  await page.getByRole('heading', { name: 'No webhooks yet' }).waitFor()
})

test('a system of the provider posts usage with a service token, and the customer sees it', async () => {
  const staff = server.people.find(({ role }) => /^Staff/.test(role))
  const sofia = await visit(browser, server)
  await sofia.signIn(staff?.email ?? '')
  await sofia.page.goto('/provider/tokens')
  await sofia.page.getByRole('button', { name: 'New service token' }).click()
  const dialog = sofia.page.getByRole('dialog', { name: 'New service token' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Meter')
  await dialog.getByRole('checkbox', { name: /^Post how much/ }).check()
  await dialog.getByRole('button', { name: 'Create service token' }).click()
  const shown = sofia.page.getByRole('alertdialog', { name: 'Secret of service token “Meter”' })
  const token = await shown.locator('code').textContent()
  await shown.getByRole('checkbox').check()
  await shown.getByRole('button', { name: 'Done' }).click()

  await page.goto(`${org}/products`)
  await page.getByRole('link', { name: 'alpha.example' }).click()
  await page.getByText('No usage has been reported yet.').waitFor()
  const reference = await page.getByText(/^E2E-\d+-alpha\.example$/).textContent()
  const post = () =>
    fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        Accept: 'application/json',
      },
      body: JSON.stringify({
        query: 'mutation ($input: RecordUsageInput!) { recordUsage(input: $input) { recorded } }',
        variables: {
          input: {
            idempotencyKey: 'october',
            records: [
              {
                reference,
                metric: 'storage',
                unit: 'byte',
                quantity: 7_500_000_000,
                quota: 5_000_000_000,
                periodStart: '2026-10-01T00:00:00Z',
                periodEnd: '2026-11-01T00:00:00Z',
              },
            ],
          },
        },
      }),
    })
  expect(await (await post()).json()).toMatchObject({ data: { recordUsage: { recorded: 1 } } })
  await page.reload()
  await page.getByText('7.5 GB of 5 GB included').waitFor()
  await page.getByText('more than included').waitFor()

  await sofia.page.reload()
  await sofia.page.getByRole('button', { name: /^Revoke ?: Meter$/ }).click()
  await sofia.page.getByRole('alertdialog').getByRole('button', { name: 'Revoke token' }).click()
  await sofia.page.getByText(/^Revoked /).waitFor()
  expect((await post()).status).toBe(401)
  sofia.expectNoComplaint()
  await sofia.close()
})

test('the browser had nothing to complain about', () => rosa.expectNoComplaint())
