import type { Browser, Page } from 'playwright-core'
import { ask, visit } from './browser'
import { addCustomer } from './customers'
import type { Place } from './places'
import { linkIn, type Server } from './server'

// What those see who are asked to represent an organization, or to confirm that somebody does.

const handed = '/o/sequel-works'
const quiet = '/o/quiet-works'
const ready = '/o/ready-works'

const dialog = (page: Page) => page.getByRole('alertdialog').waitFor()
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()

/** Where a handover waits, for the representative who started it. */
export const handingPlaces: Place[] = [
  { name: 'handover-waiting', at: `${handed}/representatives` },
  {
    name: 'handover-cancel',
    at: `${handed}/representatives`,
    open: async (page) => {
      await press(page, 'Cancel Sam Next')
      await dialog(page)
    },
  },
  {
    name: 'contact-remove',
    at: `${handed}/representatives`,
    open: async (page) => {
      await press(page, 'Remove Notary Keller')
      await dialog(page)
    },
  },
]

/** For whoever is asked to take the role over. */
export const askedPlaces: Place[] = [
  { name: 'overview-asked', at: handed },
  { name: 'handover-asked', at: `${handed}/representatives` },
  {
    name: 'handover-accept',
    at: `${handed}/representatives`,
    open: async (page) => {
      await press(page, 'Accept the role…')
      await dialog(page)
    },
  },
]

/** For a successor who may ask to take over. */
export const readyPlaces: Place[] = [
  {
    name: 'takeover-ask',
    at: `${ready}/representatives`,
    open: async (page) => {
      await press(page, 'Ask to take over…')
      await dialog(page)
    },
  },
]

/** For a successor who has asked. */
export const quietPlaces: Place[] = [
  { name: 'takeover-asked', at: `${quiet}/representatives` },
  {
    name: 'succession-end',
    at: `${quiet}/representatives`,
    open: async (page) => {
      await press(page, 'End the succession…')
      await dialog(page)
    },
  },
]

/** For an administrator who may confirm it. */
export const votingPlaces: Place[] = [
  { name: 'overview-vote', at: quiet },
  { name: 'takeover-vote', at: `${quiet}/representatives` },
]

/** Who sees these places, by address to sign in with; and the links in the mails to contacts. */
export type Heirs = {
  handing: string
  asked: string
  ready: string
  quiet: string
  voting: string
  contactNamed: string
  contactAsked: string
}

/** Makes the organizations in which they are. */
export async function inherit(server: Server, browser: Browser): Promise<Heirs> {
  const works = (name: string) =>
    addCustomer(server, name, {
      members: {
        'Rea Senn': 'legal_representative',
        'Ada Voss': 'administrator',
        'Sam Next': 'collaborator',
      },
    })
  const [first, second, third] = [works('Sequel Works'), works('Quiet Works'), works('Ready Works')]
  const one = await begin(server, browser, first, handed, 'keller@notary-sequel.example')
  const { organization } = await ask(
    one.rea,
    'query ($slug: String!) { organization(slug: $slug) { roles { id key } } }',
    {
      slug: handed.replace('/o/', ''),
    },
  )
  await ask(
    one.rea,
    'mutation ($password: String!) { provePassword(input: { password: $password }) { __typename } }',
    {
      password: server.password,
    },
  )
  await ask(
    one.rea,
    'mutation ($input: StartHandoverInput!) { startHandover(input: $input) { __typename } }',
    {
      input: {
        organizationId: one.id,
        successorMembershipId: one.successor,
        thenRoleId: organization.roles.find(({ key }: { key: string }) => key === 'administrator')
          .id,
        message: 'I retire in spring.\nYou know the house better than anybody.',
      },
    },
  )
  await one.rea.close()
  const contactNamed = linkIn(await server.mail('keller@notary-sequel.example', 'contact_named'))

  const address = 'keller@notary-quiet.example'
  const two = await begin(server, browser, second, quiet, address)
  await two.rea.close()
  const willing = linkIn(await server.mail(address, 'contact_named'))
  const contact = await visit(browser, server)
  await contact.page.goto(willing)
  await contact.page.getByRole('button', { name: 'I am willing', exact: true }).click()
  await contact.page.getByText('Nobody asks anything of you now.').waitFor()
  await contact.close()
  const three = await begin(server, browser, third, ready, 'keller@notary-ready.example')
  await three.rea.close()
  for (const [people, { succession }] of [
    [second, two],
    [third, three],
  ] as const) {
    const sam = await visit(browser, server)
    await sam.signIn(people['Sam Next'])
    await ask(
      sam,
      'mutation ($id: ID!) { answerSuccession(input: { successionId: $id, willing: true }) { __typename } }',
      { id: succession },
    )
    const gone = `(SELECT id FROM users WHERE email = '${people['Rea Senn']}')`
    server.sql(`DELETE FROM sessions WHERE user_id = ${gone}`)
    server.sql(`UPDATE users SET last_sign_in_at = '2026-01-15 09:00:00+00:00' WHERE id = ${gone}`)
    if (people === second) {
      await ask(
        sam,
        'mutation ($input: AskTakeoverInput!) { askTakeover(input: $input) { __typename } }',
        {
          input: {
            successionId: succession,
            message: 'Rea has not answered since the summer, and two domains end in March.',
          },
        },
      )
    }
    await sam.close()
  }
  return {
    handing: first['Rea Senn'],
    asked: first['Sam Next'],
    ready: third['Sam Next'],
    quiet: second['Sam Next'],
    voting: second['Ada Voss'],
    contactNamed,
    contactAsked: linkIn(await server.mail(address, 'contact_asked')),
  }
}

/** The representative names a successor and a trusted contact. */
async function begin(
  server: Server,
  browser: Browser,
  people: Record<'Rea Senn' | 'Sam Next', string>,
  at: string,
  email: string,
) {
  const rea = await visit(browser, server)
  await rea.signIn(people['Rea Senn'])
  const { organization } = await ask(
    rea,
    'query ($slug: String!) { organization(slug: $slug) { id members(first: 9) { edges { node { id user { email } } } } } }',
    { slug: at.replace('/o/', '') },
  )
  type Edge = { node: { id: string; user: { email: string } } }
  const successor = organization.members.edges.find(
    ({ node }: Edge) => node.user.email === people['Sam Next'],
  ).node.id
  const { nameSuccessor } = await ask(
    rea,
    'mutation ($id: ID!) { nameSuccessor(input: { membershipId: $id }) { succession { id } } }',
    { id: successor },
  )
  await ask(
    rea,
    'mutation ($input: AddTrustedContactInput!) { addTrustedContact(input: $input) { __typename } }',
    { input: { organizationId: organization.id, name: 'Notary Keller', email } },
  )
  return { rea, id: organization.id, successor, succession: nameSuccessor.succession.id }
}
