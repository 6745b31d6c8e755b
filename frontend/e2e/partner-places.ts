import type { Page } from 'playwright-core'
import { ask, type Visitor } from './browser'
import type { Place } from './places'
import { linkIn, type Server } from './server'

// The pages between a client and its partner, as each of them sees them.

const client = '/o/northwind-ateliers'
const partner = '/o/studio-vela'

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click()
const dialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog')).waitFor()
const titled = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
async function follow(page: Page, name: string) {
  await page.getByRole('main').getByRole('link', { name, exact: true }).first().click()
  await titled(page, name)
}

/** For a legal representative of the client. */
export const clientSidePlaces: Place[] = [
  { name: 'partners', at: `${client}/partners` },
  { name: 'partner-link', at: `${client}/partners`, open: (page) => follow(page, 'Studio Vela') },
  {
    name: 'partner-change',
    at: `${client}/partners`,
    open: async (page) => {
      await follow(page, 'Studio Vela')
      await press(page, 'Change access')
      await page.getByRole('list', { name: 'Products found' }).waitFor()
    },
  },
  {
    name: 'partner-change-check',
    at: `${client}/partners`,
    open: async (page) => {
      await follow(page, 'Studio Vela')
      await press(page, 'Change access')
      await press(page, 'Check and save…')
      await dialog(page)
    },
  },
  {
    name: 'partner-end',
    at: `${client}/partners`,
    open: async (page) => {
      await follow(page, 'Studio Vela')
      await press(page, 'End access…')
      await dialog(page)
    },
  },
  { name: 'partner-invite', at: `${client}/partners/invite` },
  { name: 'partner-invite-form', at: `${client}/partners/invite?partner=studio-vela` },
  { name: 'directory', at: '/partners' },
  {
    name: 'directory-filter',
    at: '/partners?skill=web_shop',
    open: async (page) => {
      await page
        .getByRole('main')
        .getByRole('button', { name: /^Skills/ })
        .click()
      await page.getByRole('option').first().waitFor()
    },
  },
  { name: 'directory-profile', at: '/partners/studio-vela' },
]

/** For a legal representative of the partner. */
export const partnerSidePlaces: Place[] = [
  { name: 'clients', at: `${partner}/clients` },
  {
    name: 'clients-ask',
    at: `${partner}/clients`,
    open: async (page) => {
      await press(page, 'Ask for access')
      await dialog(page)
    },
  },
  { name: 'client', at: `${partner}/clients`, open: (page) => follow(page, 'Northwind Ateliers') },
  { name: 'client-products', at: `${partner}/clients/products?expires=90` },
  {
    name: 'client-products-tags',
    at: `${partner}/clients/products`,
    open: async (page) => {
      await page.getByRole('main').getByRole('button', { name: /^Tags/ }).click()
      await page.getByRole('listbox').getByRole('option').first().waitFor()
    },
  },
  { name: 'partner-profile', at: `${partner}/profile` },
  { name: 'looked-after', at: client },
  { name: 'looked-after-products', at: `${client}/products` },
  { name: 'looked-after-organization', at: `${client}/organization` },
  { name: 'looked-after-members', at: `${client}/members` },
  {
    name: 'switcher-clients',
    at: partner,
    open: async (page) => {
      const navigation = page.getByRole('button', { name: 'Open navigation' })
      if (await navigation.isVisible()) await navigation.click()
      await press(page, /Switch organization/)
      await page.getByRole('option').first().waitFor()
    },
  },
]

/**
 * As the partner's legal representative: shows the partner in the directory and
 * asks somebody for access. Returns the link of the mail.
 */
export async function presentPartner(server: Server, luca: Visitor, email: string) {
  const { organization } = await ask(
    luca,
    'query ($slug: String!) { organization(slug: $slug) { id } }',
    { slug: partner.replace('/o/', '') },
  )
  await ask(
    luca,
    'mutation ($input: UpdatePartnerProfileInput!) { updatePartnerProfile(input: $input) { __typename } }',
    {
      input: {
        organizationId: organization.id,
        listed: true,
        headline: 'Shops and sites for craftspeople, from the first page to the renewal',
        description:
          'We are seven people in Rome who build shops and look after them.\n\nWe answer within the day, in Italian and English.',
        website: 'https://studiovela.example',
        city: 'Rome',
        country: 'IT',
        skills: ['web_shop', 'web_design', 'wordpress', 'migration', 'seo'],
        languages: ['it', 'en'],
      },
    },
  )
  await ask(
    luca,
    'mutation ($input: RequestClientAccessInput!) { requestClientAccess(input: $input) { __typename } }',
    {
      input: {
        organizationId: organization.id,
        clientEmail: email,
        level: 'FULL',
        message: 'We would keep your domains renewed.',
      },
    },
  )
  return linkIn(await server.mail(email, 'partner_requested'))
}
