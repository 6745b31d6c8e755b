import type { Page } from 'playwright-core'
import { ask, type Visitor } from './browser'
import { linkIn, type Server } from './server'

/** A page, or something on a page, that is inspected and photographed. */
export type Place = {
  /** Also the name of its picture. */
  name: string
  /** Where it is; asked for when its turn comes. */
  at: string
  /** Only narrow screens have it. */
  phone?: true
  /** What is done there. It ends when a person would see the result. */
  open?: (page: Page) => Promise<unknown>
}

/** The organization of the demo that the pictures show. */
export const org = '/o/northwind-ateliers'

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click()
const dialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog')).waitFor()

/** For whoever is not signed in. */
export const publicPlaces: Place[] = [
  { name: 'sign-in', at: '/sign-in' },
  { name: 'terms-none', at: '/terms' },
  {
    name: 'sign-in-refused',
    at: '/sign-in',
    open: async (page) => {
      await press(page, 'Sign in')
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'register', at: '/register' },
  {
    name: 'register-refused',
    at: '/register',
    open: async (page) => {
      await page.getByRole('radio', { name: 'For a company or an association' }).check()
      await press(page, 'Create account')
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'forgot-password', at: '/forgot-password' },
  {
    name: 'mail-sent',
    at: '/forgot-password',
    open: async (page) => {
      await page.getByLabel('E-mail address').fill('nobody@nowhere.example')
      await press(page, 'Send link')
      await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
    },
  },
  { name: 'reset-password', at: '/reset-password#token=anything' },
  { name: 'reset-password-over', at: '/reset-password' },
  { name: 'confirm-email', at: '/confirm-email#token=anything' },
  { name: 'change-email', at: '/change-email#token=anything' },
  { name: 'confirm-email-over', at: '/confirm-email' },
  { name: 'invitation-over', at: '/invitation' },
  { name: 'trusted-contact-over', at: '/trusted-contact' },
]

/** For a legal representative of the demo's organization. */
export const memberPlaces: Place[] = [
  { name: 'overview', at: org },
  { name: 'products', at: `${org}/products` },
  {
    name: 'products-columns',
    at: `${org}/products`,
    open: async (page) => {
      await press(page, 'Columns')
      await dialog(page)
    },
  },
  {
    name: 'products-wide',
    at: `${org}/products?cols=kind.status.tags.renewal.price.plan.holder.payer.contact.started.added.notes`,
  },
  { name: 'notifications', at: '/notifications' },
  {
    name: 'notifications-panel',
    at: org,
    open: async (page) => {
      await page.getByRole('button', { name: /^Notifications/ }).click()
      await dialog(page)
      await page.getByRole('heading', { name: /^(What happened|Nothing new)$/ }).waitFor()
    },
  },
  { name: 'products-none-found', at: `${org}/products?q=nothing+is+called+so` },
  {
    name: 'products-selected',
    at: `${org}/products`,
    open: async (page) => {
      await page
        .getByRole('checkbox', { name: /^Select .+example$/ })
        .first()
        .check()
      await press(page, 'Add tag')
      await page.getByRole('combobox', { name: 'Filter or create tags' }).waitFor()
    },
  },
  {
    name: 'products-tagging',
    at: `${org}/products`,
    open: async (page) => {
      await press(page, /^Change tags of/)
      await page.getByRole('combobox', { name: 'Filter or create tags' }).fill('Brand new')
      await page.getByRole('button', { name: 'Create tag “Brand new”' }).waitFor()
    },
  },
  {
    name: 'products-tag-filter',
    at: `${org}/products`,
    open: async (page) => {
      await page.getByRole('main').getByRole('button', { name: /^Tags/ }).click()
      await page.getByRole('radio', { name: 'any of these tags' }).waitFor()
    },
  },
  {
    name: 'products-renewal-filter',
    at: `${org}/products`,
    open: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Renewal' }).first().click()
      await page.getByRole('menuitemradio', { name: 'At any time' }).waitFor()
    },
  },
  {
    name: 'products-save-view',
    at: `${org}/products?status=ACTIVE`,
    open: async (page) => {
      await press(page, 'Views')
      await page.getByRole('menuitem', { name: 'Save as a new view…' }).click()
      await dialog(page)
    },
  },
  {
    name: 'product',
    at: `${org}/products`,
    open: async (page) => {
      await page.getByRole('link', { name: 'atlas-furniture.example', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'atlas-furniture.example' }).waitFor()
    },
  },
  { name: 'product-not-found', at: `${org}/products/prd_01jd2m7x4q8v0n6t3c5r9w1y2z` },
  {
    name: 'products-export',
    at: `${org}/products`,
    open: async (page) => {
      await press(page, 'Export')
      await dialog(page)
    },
  },
  {
    name: 'products-lock',
    at: `${org}/products`,
    open: async (page) => {
      await page
        .getByRole('checkbox', { name: /^Select .+example$/ })
        .first()
        .check()
      await press(page, 'Lock')
      await dialog(page)
    },
  },
  { name: 'tasks', at: '/account/tasks' },
  { name: 'tags', at: `${org}/tags` },
  {
    name: 'tags-new',
    at: `${org}/tags`,
    open: async (page) => {
      await press(page, 'New tag')
      await page.getByRole('textbox', { name: 'Name' }).waitFor()
    },
  },
  {
    name: 'tags-merge',
    at: `${org}/tags`,
    open: async (page) => {
      await press(page, /^Merge tag/)
      await dialog(page)
    },
  },
  {
    name: 'tags-delete',
    at: `${org}/tags`,
    open: async (page) => {
      await press(page, /^Delete tag/)
      await dialog(page)
    },
  },
  { name: 'organization', at: `${org}/organization` },
  {
    name: 'organization-address',
    at: `${org}/organization`,
    open: async (page) => {
      await press(page, 'Add address')
      await dialog(page)
    },
  },
  {
    name: 'organization-export',
    at: `${org}/organization`,
    open: async (page) => {
      await press(page, 'Export all data…')
      await dialog(page)
    },
  },
  { name: 'organization-roles', at: `${org}/organization?tab=roles` },
  { name: 'activity', at: `${org}/activity` },
  {
    name: 'activity-line',
    at: `${org}/activity`,
    open: async (page) => {
      await page.getByRole('list', { name: 'Activity' }).locator('summary').first().click()
      await page.getByText('Seal', { exact: true }).first().waitFor()
    },
  },
  { name: 'activity-narrowed', at: `${org}/activity?about=product.tag&token=no` },
  {
    name: 'activity-about',
    at: `${org}/activity`,
    open: async (page) => {
      await page.getByRole('button', { name: 'What it is about' }).click()
      await page.getByRole('option', { name: 'Products', exact: true }).waitFor()
    },
  },
  {
    name: 'activity-checked',
    at: `${org}/activity`,
    open: async (page) => {
      await press(page, 'Check now')
      await page
        .getByText(/stands? as (it was|they were) written|Too many/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'activity-export',
    at: `${org}/activity`,
    open: async (page) => {
      await press(page, 'Export')
      await page.getByRole('dialog', { name: 'Export the activity log' }).waitFor()
    },
  },
  { name: 'own-activity', at: '/account/activity' },
  { name: 'role-new', at: `${org}/roles/new` },
  {
    name: 'role-new-copy',
    at: `${org}/organization?tab=roles`,
    open: async (page) => {
      await page.getByRole('link', { name: 'Copy Administrator' }).click()
      await page.getByRole('checkbox', { name: 'Remove members' }).waitFor()
    },
  },
  {
    name: 'role-built-in',
    at: `${org}/organization?tab=roles`,
    open: async (page) => {
      await page.getByRole('link', { name: 'Collaborator', exact: true }).click()
      await page.getByText('Built-in roles are the same in every organization.').waitFor()
    },
  },
  { name: 'support-access', at: `${org}/organization?tab=support` },
  {
    name: 'support-access-let-in',
    at: `${org}/organization?tab=support`,
    open: async (page) => {
      await page.getByRole('button', { name: 'Let support in' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'members', at: `${org}/members` },
  {
    name: 'members-invite',
    at: `${org}/members?invite=collaborator`,
    open: dialog,
  },
  { name: 'teams', at: `${org}/teams` },
  {
    name: 'teams-new',
    at: `${org}/teams`,
    open: async (page) => {
      await press(page, 'New team')
      await dialog(page)
    },
  },
  {
    name: 'team',
    at: `${org}/teams`,
    open: async (page) => {
      await page.getByRole('link', { name: 'Web shops' }).click()
      await page.getByRole('heading', { level: 1, name: 'Web shops' }).waitFor()
    },
  },
  {
    name: 'team-add-people',
    at: `${org}/teams`,
    open: async (page) => {
      await page.getByRole('link', { name: 'Web shops' }).click()
      await press(page, 'Add people')
      await page.getByRole('list', { name: 'People found' }).waitFor()
    },
  },
  {
    name: 'team-delete',
    at: `${org}/teams`,
    open: async (page) => {
      await page.getByRole('link', { name: 'Web shops' }).click()
      await press(page, 'Delete')
      await dialog(page)
    },
  },
  {
    name: 'member-with-rights',
    at: `${org}/members`,
    open: async (page) => {
      await page.getByRole('link', { name: 'Chloé Martin' }).click()
      await page.getByRole('list', { name: 'Products within reach' }).waitFor()
    },
  },
  {
    name: 'member',
    at: `${org}/members`,
    open: async (page) => {
      await page.getByRole('link', { name: 'Chloé Martin' }).click()
      await page.getByRole('heading', { level: 1, name: 'Chloé Martin' }).waitFor()
    },
  },
  {
    name: 'member-role',
    at: `${org}/members`,
    open: async (page) => {
      await page.getByRole('link', { name: 'Chloé Martin' }).click()
      await page.getByRole('radio', { name: 'Administrator' }).check()
      await page.getByRole('button', { name: 'Change role to Administrator' }).waitFor()
    },
  },
  {
    name: 'member-suspend',
    at: `${org}/members`,
    open: async (page) => {
      await page.getByRole('link', { name: 'Chloé Martin' }).click()
      await press(page, 'Suspend Chloé Martin')
      await dialog(page)
    },
  },
  {
    name: 'member-last-representative',
    at: `${org}/members`,
    open: async (page) => {
      await page.getByRole('link', { name: 'Ana Ruiz' }).click()
      await page.getByText('You are the only active legal representative.').first().waitFor()
    },
  },
  {
    name: 'member-remove',
    at: `${org}/members`,
    open: async (page) => {
      await page.getByRole('link', { name: 'Chloé Martin' }).click()
      await press(page, 'Remove Chloé Martin')
      await dialog(page)
    },
  },
  { name: 'profile', at: '/account' },
  {
    name: 'profile-address',
    at: '/account',
    open: async (page) => {
      await press(page, 'Change address')
      await dialog(page)
    },
  },
  { name: 'security', at: '/account/security' },
  {
    name: 'security-end-sessions',
    at: '/account/security',
    open: async (page) => {
      await press(page, 'End all other sessions')
      await dialog(page)
    },
  },
  { name: 'organizations', at: '/organizations' },
  { name: 'organizations-new', at: '/organizations/new' },
  { name: 'mailbox', at: '/mailbox' },
  {
    name: 'mail',
    at: '/mailbox?to=noa.lang@mail.example',
    open: async (page) => {
      await page.getByRole('region', { name: 'Mails' }).getByRole('link').first().click()
      await page.getByRole('article').waitFor()
    },
  },
  { name: 'explorer', at: '/explorer' },
  {
    name: 'explorer-answer',
    at: '/explorer',
    open: async (page) => {
      await page.locator('.graphiql-query-editor .view-line').first().waitFor()
      await page.locator('.graphiql-execute-button').click()
      await page.getByRole('region', { name: 'Result Window' }).getByText('"viewer"').waitFor()
    },
  },
  { name: 'representatives', at: `${org}/representatives` },
  {
    name: 'representatives-agree',
    at: `${org}/representatives`,
    open: async (page) => {
      await press(page, /^Hand over to/)
      await dialog(page)
    },
  },
  {
    name: 'representatives-name',
    at: `${org}/representatives`,
    open: async (page) => {
      await press(page, 'Name somebody else')
      await page.getByRole('list', { name: 'Members found' }).waitFor()
    },
  },
  {
    name: 'trusted-contact-new',
    at: `${org}/representatives`,
    open: async (page) => {
      await press(page, 'Add a trusted contact')
      await dialog(page)
    },
  },
  { name: 'handover', at: `${org}/representatives/handover` },
  {
    name: 'handover-successor',
    at: `${org}/representatives/handover`,
    open: async (page) => {
      await press(page, 'Next: who follows')
      await page.getByRole('list', { name: 'Members found' }).waitFor()
    },
  },
  {
    name: 'handover-review',
    at: `${org}/representatives/handover`,
    open: async (page) => {
      await press(page, 'Next: who follows')
      await press(page, /^Choose Chlo/)
      await press(page, 'Next: what happens')
      await page.getByRole('heading', { name: /^When / }).waitFor()
    },
  },
  { name: 'not-found', at: '/nowhere' },
  {
    name: 'palette',
    at: org,
    open: async (page) => {
      await press(page, /Search or jump to/)
      await page.getByRole('combobox').fill('members')
    },
  },
  {
    name: 'shortcuts',
    at: org,
    open: async (page) => {
      await page.keyboard.press('?')
      await dialog(page)
    },
  },
  {
    name: 'account-menu',
    at: org,
    open: async (page) => {
      await page.getByRole('banner').getByRole('button').last().click()
      await page.getByRole('menuitem', { name: 'Sign out' }).waitFor()
    },
  },
  {
    name: 'language-menu',
    at: org,
    open: async (page) => {
      await page.getByRole('banner').getByRole('button', { name: 'Language' }).click()
      await page.getByRole('menuitemradio', { name: 'Français' }).waitFor()
    },
  },
  {
    name: 'navigation',
    at: org,
    phone: true,
    open: async (page) => {
      await press(page, 'Open navigation')
      await dialog(page)
    },
  },
  {
    name: 'switcher',
    at: org,
    open: async (page) => {
      const navigation = page.getByRole('button', { name: 'Open navigation' })
      if (await navigation.isVisible()) await navigation.click()
      await press(page, /Switch organization/)
      await page.getByRole('option').first().waitFor()
    },
  },
]

/** What an external user sees, who has rights on two products. */
export const guestPlaces: Place[] = [
  { name: 'guest-overview', at: org },
  { name: 'guest-products', at: `${org}/products` },
  { name: 'guest-tags', at: `${org}/tags` },
  { name: 'guest-organization', at: `${org}/organization` },
  { name: 'guest-members', at: `${org}/members` },
  { name: 'guest-representatives', at: `${org}/representatives` },
  {
    name: 'guest-leave',
    at: '/organizations',
    open: async (page) => {
      await press(page, 'Leave Northwind Ateliers')
      await dialog(page)
    },
  },
  // The last one: afterwards nobody is signed in.
  {
    name: 'session-ended',
    at: '/account',
    open: async (page) => {
      await page.context().clearCookies()
      await page.getByRole('main').getByRole('button', { name: /^Save/ }).first().click()
      await dialog(page)
    },
  },
]

/** For the representative of an organization that has nothing yet. */
export const newcomerPlaces = (org: string): Place[] => [
  { name: 'empty-overview', at: org },
  { name: 'empty-products', at: `${org}/products` },
  { name: 'empty-tags', at: `${org}/tags` },
  { name: 'empty-members', at: `${org}/members` },
  { name: 'empty-activity', at: `${org}/activity` },
  {
    name: 'organization-delete',
    at: `${org}/organization`,
    open: async (page) => {
      await press(page, /^Delete .+…$/)
      await dialog(page)
    },
  },
]

/** For a person who is invited and belongs nowhere. */
export const lonelyPlaces: Place[] = [
  { name: 'invited', at: '/' },
  {
    name: 'invited-decline',
    at: '/organizations',
    open: async (page) => {
      await press(page, /^Decline/)
      await dialog(page)
    },
  },
]

/** Sends an invitation as a member of the demo's organization; returns the link of its mail. */
export async function invite(server: Server, member: Visitor, email: string): Promise<string> {
  const { organization } = await ask(
    member,
    'query ($slug: String!) { organization(slug: $slug) { id roles { id key } } }',
    { slug: org.replace('/o/', '') },
  )
  const role = organization.roles.find(({ key }: { key: string }) => key === 'administrator')
  await ask(
    member,
    'mutation ($input: InviteMembersInput!) { inviteMembers(input: $input) { __typename } }',
    {
      input: { organizationId: organization.id, roleId: role.id, invitees: [{ email }] },
    },
  )
  return linkIn(await server.mail(email, 'invitation'))
}
