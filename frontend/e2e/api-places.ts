import type { Page } from 'playwright-core'
import { ask, type Visitor } from './browser'
import { org, type Place } from './places'
import type { Server } from './server'

// The pages of API tokens, webhooks and the provider's own systems, with something on them.

const dialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog')).waitFor()
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click()

/** The product that reports usage. */
const metered = 'www.atlas-furniture.example'

/** For whoever is not signed in. */
export const leakPlaces: Place[] = [
  { name: 'revoke-token', at: '/revoke-token' },
  {
    name: 'revoke-token-done',
    at: '/revoke-token',
    open: async (page) => {
      await page.getByRole('textbox', { name: 'Token' }).fill('kon_pat_nothing')
      await press(page, 'Revoke token')
      await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    },
  },
]

const openWebhook = async (page: Page) => {
  await page.getByRole('link', { name: 'https://hooks.northwind.example/kontor' }).click()
  await page.getByRole('list', { name: 'Deliveries' }).waitFor()
}

/** For a legal representative of the demo's organization, after `furnish`. */
export const apiPlaces: Place[] = [
  { name: 'tokens', at: `${org}/tokens` },
  {
    name: 'tokens-menu',
    at: `${org}/tokens`,
    open: async (page) => {
      await press(page, 'Actions for Nightly report')
      await page.getByRole('menuitem', { name: 'Rotate…' }).waitFor()
    },
  },
  {
    name: 'tokens-revoke',
    at: `${org}/tokens`,
    open: async (page) => {
      await page.getByRole('checkbox', { name: 'Select Nightly report' }).check()
      await page.getByRole('checkbox', { name: 'Select Monitoring' }).check()
      await press(page, 'Revoke')
      await dialog(page)
    },
  },
  {
    name: 'token-change',
    at: `${org}/tokens`,
    open: async (page) => {
      await press(page, 'Actions for Nightly report')
      await page.getByRole('menuitem', { name: 'Name and networks…' }).click()
      await dialog(page)
    },
  },
  {
    name: 'token-rotate',
    at: `${org}/tokens`,
    open: async (page) => {
      await press(page, 'Actions for Nightly report')
      await page.getByRole('menuitem', { name: 'Rotate…' }).click()
      await dialog(page)
    },
  },
  { name: 'token-new', at: `${org}/tokens/new` },
  {
    name: 'token-new-refused',
    at: `${org}/tokens/new`,
    open: async (page) => {
      await page.getByRole('radio', { name: 'From a query' }).check()
      await page.getByRole('radio', { name: 'Only of these kinds…' }).check()
      await page.getByRole('combobox', { name: 'Valid' }).selectOption('Until a date…')
      await press(page, 'Create token')
      await page.getByRole('alert').first().waitFor()
    },
  },
  {
    name: 'token-new-query',
    at: `${org}/tokens/new`,
    open: async (page) => {
      await page.getByRole('radio', { name: 'From a query' }).check()
      await page
        .getByRole('textbox', { name: 'GraphQL document' })
        .fill('mutation { endOtherSessions { ended } }')
      await press(page, 'Work out the scopes')
      await page.getByText('No token may do these parts').waitFor()
      // Not where the bar on top covers half of a box.
      await page.evaluate(() => scrollTo(0, 0))
    },
  },
  {
    name: 'token-confirm',
    at: `${org}/tokens/new?template=usage`,
    open: async (page) => {
      await page.getByRole('textbox', { name: 'Name' }).fill('Dashboard')
      await press(page, 'Create token')
      await dialog(page)
    },
  },
  { name: 'webhooks', at: `${org}/webhooks` },
  {
    name: 'webhook-new',
    at: `${org}/webhooks?add=true`,
    open: async (page) => {
      await page.getByRole('radio', { name: 'Only these actions…' }).check()
      await page.getByRole('checkbox', { name: 'product.*' }).check()
    },
  },
  { name: 'webhook', at: `${org}/webhooks`, open: openWebhook },
  {
    name: 'webhook-delivery',
    at: `${org}/webhooks`,
    open: async (page) => {
      await openWebhook(page)
      await page.getByRole('list', { name: 'Deliveries' }).locator('summary').first().click()
      await page.getByRole('button', { name: 'Send again' }).waitFor()
    },
  },
  {
    name: 'webhook-delete',
    at: `${org}/webhooks`,
    open: async (page) => {
      await openWebhook(page)
      await press(page, 'More')
      await page.getByRole('menuitem', { name: 'Delete…' }).click()
      await dialog(page)
    },
  },
  {
    name: 'product-usage',
    at: `${org}/products?q=${metered}`,
    open: async (page) => {
      await page.getByRole('link', { name: metered, exact: true }).click()
      await page.getByText('All periods').first().click()
    },
  },
]

/** For somebody who works for the provider, after `furnish`. */
export const staffPlaces: Place[] = [
  { name: 'staff-customers', at: '/staff' },
  {
    name: 'staff-customer',
    at: '/staff?q=Northwind',
    open: async (page) => {
      await page.getByRole('link', { name: 'Northwind Ateliers' }).click()
      await page.getByRole('heading', { level: 1, name: 'Northwind Ateliers' }).waitFor()
    },
  },
  {
    name: 'staff-block',
    at: '/staff?q=Northwind',
    open: async (page) => {
      await page.getByRole('link', { name: 'Northwind Ateliers' }).click()
      await page.getByRole('button', { name: 'Block organization' }).click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  { name: 'staff-people', at: '/staff/people' },
  {
    name: 'staff-person',
    at: '/staff/people?q=Keller',
    open: async (page) => {
      await page.getByRole('link', { name: 'Sofia Keller' }).click()
      await page.getByRole('heading', { level: 1, name: 'Sofia Keller' }).waitFor()
    },
  },
  { name: 'staff-support', at: '/staff/support' },
  { name: 'staff-jobs', at: '/staff/jobs' },
  { name: 'staff-catalogue', at: '/staff/catalogue' },
  {
    name: 'staff-catalogue-new',
    at: '/staff/catalogue',
    open: async (page) => {
      await page.getByRole('button', { name: 'New item' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'staff-announcements', at: '/staff/announcements' },
  {
    name: 'staff-announcement-new',
    at: '/staff/announcements',
    open: async (page) => {
      await page.getByRole('button', { name: 'New announcement' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'staff-settings', at: '/staff/settings' },
  { name: 'provider-terms', at: '/provider/terms' },
  {
    name: 'provider-terms-draft',
    at: '/provider/terms',
    open: async (page) => {
      await press(page, /^Edit/)
      await dialog(page)
      await page.getByRole('textbox', { name: 'Text in English' }).waitFor()
    },
  },
  {
    name: 'provider-terms-publish',
    at: '/provider/terms',
    open: async (page) => {
      await press(page, /^Publish/)
      await dialog(page)
    },
  },
  { name: 'service-tokens', at: '/provider/tokens' },
  {
    name: 'service-token-new',
    at: '/provider/tokens',
    open: async (page) => {
      await press(page, 'New service token')
      await dialog(page)
      await page.getByRole('textbox', { name: 'Name' }).waitFor()
    },
  },
  {
    name: 'service-token-revoke',
    at: '/provider/tokens',
    open: async (page) => {
      await press(page, /^Revoke/)
      await dialog(page)
    },
  },
]

/** Gives the demo's organization tokens, webhooks, a message on its way, and months of usage. */
export async function furnish(server: Server, member: Visitor, staff: Visitor) {
  const asks = (visitor: Visitor) => (query: string, input: object) =>
    ask(visitor, query, { input })
  const command = asks(member)
  const { organization } = await ask(
    member,
    `query { organization(slug: "${org.slice(3)}") {
      id products(first: 1, filter: { search: "${metered}" }) { edges { node { reference } } }
    } }`,
  )
  const organizationId = organization.id
  const day = 86_400_000
  const later = (days: number) => new Date(Date.now() + days * day).toISOString()
  for (const token of [
    {
      name: 'Nightly report',
      scopes: ['product:read', 'usage:read', 'member:read', 'activity:read'],
    },
    { name: 'Monitoring', scopes: ['product:read'], expiresAt: later(6), productKinds: ['DOMAIN'] },
    {
      name: 'Tidy up',
      scopes: ['product:read', 'product:tag'],
      expiresAt: later(90),
      allowedNetworks: ['192.0.2.0/24'],
    },
  ]) {
    await command(
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
      { organizationId, ...token },
    )
  }
  const { createWebhook } = await command(
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } } }',
    {
      organizationId,
      url: 'https://hooks.northwind.example/kontor',
      actions: ['product.*', 'member.joined'],
    },
  )
  await command(
    'mutation ($input: PingWebhookInput!) { pingWebhook(input: $input) { delivery { id } } }',
    { webhookId: createWebhook.webhook.id },
  )

  // A draft: terms in force would ask every organization on every page.
  await asks(staff)(
    'mutation ($input: SaveTermsInput!) { saveTerms(input: $input) { terms { id } } }',
    {
      version: '2027-01',
      summary: 'Backups are kept for thirty days instead of fourteen.',
      texts: [
        {
          locale: 'en',
          text: '# What we do\n\nWe run your products and keep backups of them for thirty days.\n\n# What you pay\n\nWhat you order, in advance.',
        },
        { locale: 'de', text: '# Was wir tun\n\nWir betreiben Ihre Produkte.' },
      ],
    },
  )

  const { createServiceToken } = await asks(staff)(
    'mutation ($input: CreateServiceTokenInput!) { createServiceToken(input: $input) { secret } }',
    { name: 'Metering', scopes: ['usage:record'] },
  )
  const { reference } = organization.products.edges[0].node
  const months = Array.from({ length: 12 }, (_, month) => month)
  const used = (
    metric: string,
    unit: string,
    quantity: (month: number) => number,
    quota?: number,
  ) =>
    months.map((month) => ({
      ...{ reference, metric, unit, quota, quantity: quantity(month) },
      periodStart: new Date(Date.UTC(2025, 10 + month)).toISOString(),
      periodEnd: new Date(Date.UTC(2025, 11 + month)).toISOString(),
    }))
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${createServiceToken.secret}`,
      'Content-Type': 'application/json',
      Accept: 'application/json',
    },
    body: JSON.stringify({
      query: 'mutation ($input: RecordUsageInput!) { recordUsage(input: $input) { recorded } }',
      variables: {
        input: {
          idempotencyKey: 'a year',
          records: [
            ...used('storage', 'byte', (month) => 3.1e9 + month * 2.1e8, 5e9),
            ...used('traffic', 'byte', (month) => 4e10 + ((month * 7) % 5) * 1.1e10, 8e10),
            ...used('requests', 'request', (month) => 210_000 + ((month * 5) % 7) * 33_000),
          ],
        },
      },
    }),
  })
  const { errors } = await response.json()
  if (errors) throw new Error(JSON.stringify(errors))
}
