import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered, openBrowser, tick, visit } from './browser'
import { addCustomer, addPerson } from './customers'
import { databases, explorer, linkIn, type Server, startServer } from './server'

// Guide G1, click by click: a legal representative is replaced, and the last one stays.

describe.each(databases)('G1 on %s', (database) => {
  let server: Server
  let browser: Browser

  beforeAll(async () => {
    server = await startServer(database)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** Somebody at their own browser, in the organization they belong to. */
  async function enter(email: string) {
    const visitor = await visit(browser, server)
    await visitor.signIn(email, { keepLanguage: true })
    return { ...visitor, org: new URL(visitor.page.url()).pathname }
  }
  const memberLine = (page: Page, name: string) =>
    page.getByRole('table', { name: 'Members' }).getByRole('row').filter({ hasText: name })
  async function openMember(page: Page, name: string) {
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Members' })
      .click()
    await page.getByRole('table', { name: 'Members' }).getByRole('link', { name }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }

  test('a new representative is invited, joins by the mail, and removes the former one', async () => {
    const people = addCustomer(server, 'Weber Print', {
      members: { 'Rosa Weber': 'legal_representative' },
    })
    const rosa = await enter(people['Rosa Weber'])

    // The invitation.
    await rosa.page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Members' })
      .click()
    await rosa.page.getByRole('button', { name: 'Invite people' }).click()
    const sheet = rosa.page.getByRole('dialog', { name: 'Invite people to Weber Print' })
    await sheet.getByRole('textbox', { name: 'People' }).fill('Nina Berg <nina.berg@mail.example>')
    await sheet.getByRole('radio', { name: 'Legal representative' }).check()
    await sheet.getByRole('button', { name: 'Send 1 invitation' }).click()
    await sheet.getByRole('heading', { name: '1 invitation sent' }).waitFor()
    await sheet.getByRole('button', { name: 'Done' }).click()
    await rosa.page
      .getByRole('table', { name: 'Pending invitations' })
      .getByRole('row')
      .filter({ hasText: 'nina.berg@mail.example' })
      .getByText('Legal representative')
      .waitFor()

    // The mail, and what its link leads to.
    const nina = await visit(browser, server)
    await server.mail('nina.berg@mail.example', 'invitation')
    await nina.page.goto('/mailbox?to=nina.berg@mail.example')
    await nina.page.getByRole('region', { name: 'Mails' }).getByText('Weber Print').click()
    const opened = nina.context.waitForEvent('page')
    await nina.page
      .getByRole('article')
      .getByRole('link', { name: /token=/ })
      .click()
    const page = await opened
    await page.getByRole('heading', { level: 1, name: 'Join Weber Print' }).waitFor()
    await page.getByText('Rosa Weber invites you to this organization.').waitFor()
    await page.getByText('Legal representative').waitFor()
    await page.getByRole('link', { name: 'Create an account' }).click()
    await page.getByLabel('Given name').fill('Nina')
    await page.getByLabel('Family name').fill('Berg')
    await page.getByLabel('E-mail address').fill('nina.berg@mail.example')
    await page.getByLabel('Password', { exact: true }).fill('four unrelated garden words')
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.waitForURL(`**${rosa.org}`)

    // The former one goes: what ends is counted, and the password asked, because
    // by this browser's clock the one given at sign-in was an hour ago.
    await page.clock.setSystemTime(Date.now() + 3_600_000)
    await openMember(page, 'Rosa Weber')
    await page.getByRole('button', { name: 'Remove Rosa Weber' }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Remove Rosa Weber from Weber Print' })
    await dialog
      .getByText('1 signed-in browser loses this organization at its next request.')
      .waitFor()
    await dialog.getByLabel('Your password').fill('not the password')
    await dialog.getByRole('button', { name: 'Remove Rosa Weber' }).click()
    await dialog.getByText('This is not your current password.').waitFor()
    await dialog.getByLabel('Your password').fill('four unrelated garden words')
    await dialog.getByRole('button', { name: 'Remove Rosa Weber' }).click()
    await memberLine(page, 'Nina Berg').getByText('Legal representative').waitFor()
    expect(await memberLine(page, 'Rosa Weber').count()).toBe(0)

    // For the former one the organization is gone at the next request.
    await rosa.page.goto(`${rosa.org}/members`)
    await rosa.page.getByRole('heading', { level: 1, name: 'Not found' }).waitFor()
    await server.mail(people['Rosa Weber'], 'member_removed')

    rosa.expectNoComplaint()
    nina.expectNoComplaint()
    await rosa.close()
    await nina.close()
  })

  test('R4 a member gets the role, and the former representative may leave', async () => {
    const people = addCustomer(server, 'Lindner Bikes', {
      members: { 'Rosa Weber': 'legal_representative', 'Adam Lund': 'administrator' },
    })
    const { page, ...rosa } = await enter(people['Rosa Weber'])
    await openMember(page, 'Adam Lund')
    await page
      .getByRole('group', { name: 'Role of Adam Lund' })
      .getByRole('radio', { name: 'Legal representative' })
      .check()
    await page.getByText('Adam Lund will be able to').waitFor()
    await page.getByRole('button', { name: 'Change role to Legal representative' }).click()
    await page.getByText('Role changed').waitFor()

    await openMember(page, 'Rosa Weber')
    await page.getByRole('link', { name: 'Leave Lindner Bikes' }).click()
    await page.getByRole('button', { name: 'Leave Lindner Bikes' }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Leave Lindner Bikes' })
    await dialog.getByText('You lose access to Lindner Bikes at once').waitFor()
    await dialog.getByRole('button', { name: 'Leave Lindner Bikes' }).click()
    await page.waitForURL('**/organizations')
    await page.goto(rosa.org)
    await page.getByRole('heading', { level: 1, name: 'Not found' }).waitFor()

    const adam = await enter(people['Adam Lund'])
    await openMember(adam.page, 'Adam Lund')
    await adam.page.getByText('You are the only active legal representative.').first().waitFor()
    rosa.expectNoComplaint()
    adam.expectNoComplaint()
    await rosa.close()
    await adam.close()
  })

  test('R2 R3 R4 R5 R23 the last active representative is told why they stay, and the way out', async () => {
    const people = addCustomer(server, 'Marti Stone', {
      members: {
        'Rosa Weber': 'legal_representative',
        'Nina Berg': 'legal_representative',
        'Adam Lund': 'administrator',
      },
    })
    const { page, ...rosa } = await enter(people['Rosa Weber'])

    // A suspended representative does not count.
    await openMember(page, 'Nina Berg')
    await page.getByRole('button', { name: 'Suspend Nina Berg' }).click()
    await page
      .getByRole('alertdialog', { name: 'Suspend Nina Berg' })
      .getByRole('button', { name: 'Suspend member' })
      .click()
    await page.getByText('Member suspended').waitFor()

    // Neither another role nor leaving is offered; both name the way out.
    await openMember(page, 'Rosa Weber')
    await page.getByText('You are the only active legal representative.').first().waitFor()
    expect(await page.getByRole('button', { name: /^(Change role|Suspend|Remove)/ }).count()).toBe(
      0,
    )
    await page.getByRole('link', { name: 'Leave Marti Stone' }).click()
    await page.getByText('Make someone else legal representative first').waitFor()
    expect(await page.getByRole('button', { name: 'Leave Marti Stone' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Choose a member for the role' }).click()
    await memberLine(page, 'Adam Lund').waitFor()
    await page.goBack()
    await page.getByRole('link', { name: 'Hand the role over' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Hand the role over' }).waitFor()
    await page.goBack()
    await page.getByRole('link', { name: 'Invite a legal representative' }).click()
    const sheet = page.getByRole('dialog', { name: 'Invite people to Marti Stone' })
    await sheet.getByRole('radio', { name: 'Legal representative', checked: true }).waitFor()

    // Nor does the API do it.
    const ask = async (query: string, variables = {}) =>
      (
        await page.request.post('/graphql', { data: { query, variables }, headers: explorer })
      ).json()
    const { data } = await ask(
      'query ($slug: String!) { organization(slug: $slug) { id roles { id key } viewerMembership { id role { key } } } }',
      { slug: rosa.org.replace('/o/', '') },
    )
    const { id, roles, viewerMembership: own } = data.organization
    const lower = roles.find((role: { key: string }) => role.key === 'administrator').id
    const refusal = async (command: string) =>
      (await ask(`mutation { ${command} { __typename } }`)).errors?.[0]?.extensions.reason
    expect(await refusal(`leaveOrganization(input: { organizationId: "${id}" })`)).toBe(
      'last_representative',
    )
    expect(
      await refusal(`changeMemberRole(input: { membershipId: "${own.id}", roleId: "${lower}" })`),
    ).toBe('last_representative')
    expect(await refusal(`suspendMember(input: { membershipId: "${own.id}" })`)).toBe(
      'own_membership',
    )
    const proof = await ask(
      `mutation { provePassword(input: { password: "${server.password}" }) { __typename } }`,
    )
    expect(proof.errors).toBeUndefined()
    expect(await refusal(`removeMember(input: { membershipId: "${own.id}" })`)).toBe(
      'last_representative',
    )

    // Nor does a token that may change members: the role is beyond whatever a token carries.
    const made = await ask(
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
      { input: { organizationId: id, name: 'Robot', scopes: ['member:read', 'member:update'] } },
    )
    const robot = await visit(browser, server)
    const answer = await robot.page.request.post('/graphql', {
      data: {
        query: `mutation { changeMemberRole(input: { membershipId: "${own.id}", roleId: "${lower}" }) { __typename } }`,
      },
      headers: { Authorization: `Bearer ${made.data.createApiToken.secret}` },
    })
    expect((await answer.json()).errors?.[0]?.extensions.reason).toBe('representative_only')
    await robot.close()

    rosa.expectNoComplaint()
    await rosa.close()
  })

  test('R7 an administrator is refused a legal representative, with the reason', async () => {
    const people = addCustomer(server, 'Olsen Maps', {
      members: { 'Rosa Weber': 'legal_representative', 'Adam Lund': 'administrator' },
    })
    const { page, ...adam } = await enter(people['Adam Lund'])
    await openMember(page, 'Rosa Weber')
    await page
      .getByText('Rosa Weber is a legal representative; only another legal representative may')
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: /^(Change role|Suspend|Remove)/ }).count()).toBe(
      0,
    )
    adam.expectNoComplaint()
    await adam.close()
  })

  const openRepresentatives = async (page: Page) => {
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Representatives' })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Representatives' }).waitFor()
  }
  /** The wizard up to its last step, for the viewer's own role. */
  const choose = async (page: Page, then: string, successor: (page: Page) => Promise<void>) => {
    await openRepresentatives(page)
    await page.getByRole('link', { name: 'Hand the role over' }).click()
    await tick(page.getByRole('radio', { name: then }))
    await page.getByRole('button', { name: 'Next: who follows' }).click()
    await successor(page)
    await page.getByRole('button', { name: 'Next: what happens' }).click()
    await page.getByRole('heading', { name: /^When / }).waitFor()
  }
  const member = (name: string) => async (page: Page) => {
    await page.getByLabel('Name or e-mail address').fill(name)
    await page.getByRole('button', { name: `Choose ${name}` }).click()
    await page.getByRole('button', { name: 'Choose another one' }).waitFor()
  }
  const outsider = (email: string) => async (page: Page) => {
    await tick(page.getByRole('radio', { name: 'Somebody else, by invitation' }))
    await page.getByLabel('E-mail address').fill(email)
  }
  const start = async (page: Page) => {
    await answered(page, async () => {
      await page.getByRole('button', { name: 'Start the handover' }).click()
    })
    await page.getByRole('heading', { level: 1, name: 'Representatives' }).waitFor()
  }
  const waiting = (page: Page, name: string) =>
    page.getByRole('table', { name: 'Handovers' }).getByRole('row').filter({ hasText: name })
  /** Changes what only time changes: nobody waits ninety days for a test. */
  const age = (sql: string) => server.sql(sql)

  test('R1 R21 the role is handed over to a member, who accepts; until then nobody loses it', async () => {
    const people = addCustomer(server, 'Weiss Glass', {
      members: { 'Rosa Weber': 'legal_representative', 'Cora Lind': 'collaborator' },
    })
    const rosa = await enter(people['Rosa Weber'])
    const { page } = rosa
    await page.clock.setSystemTime(Date.now() + 3_600_000)
    await choose(page, 'They leave the organization', member('Cora Lind'))
    await page
      .getByText('1 signed-in browser loses this organization at its next request.')
      .waitFor()
    await page.getByLabel('Your password').fill('not the password')
    await page.getByRole('button', { name: 'Start the handover' }).click()
    await page.getByText('This is not your current password.').first().waitFor()
    await page.getByLabel('Your password').fill(server.password)
    await start(page)
    await waiting(page, 'Cora Lind').getByText('then removed').waitFor()
    await page
      .getByRole('list', { name: 'Legal representatives' })
      .getByText('Rosa Weber')
      .waitFor()

    // Declined, nothing has changed; asked again, from the mail, it is accepted.
    const cora = await enter(people['Cora Lind'])
    await server.mail(people['Cora Lind'], 'handover_asked')
    await cora.page.getByText('Rosa Weber asks you to become legal representative.').waitFor()
    await cora.page.getByRole('link', { name: 'Decide' }).click()
    await cora.page.getByRole('button', { name: 'Decline handover' }).click()
    await cora.page.getByText('Handover declined').first().waitFor()
    await server.mail(people['Rosa Weber'], 'handover_ended')
    await page.reload()
    await page.getByText('No handover waits for an answer.').waitFor()
    await choose(page, 'They leave the organization', member('Cora Lind'))
    await page.getByLabel('Your password').fill(server.password)
    await start(page)

    await cora.page.goto(`${cora.org}/representatives`)
    await cora.page.getByRole('button', { name: 'Accept the role…' }).click()
    const dialog = cora.page.getByRole('alertdialog', {
      name: 'Become legal representative of Weiss Glass',
    })
    await dialog.getByText('Rosa Weber is removed at the same moment').waitFor()
    await dialog.getByRole('button', { name: 'Become legal representative' }).click()
    const list = cora.page.getByRole('list', { name: 'Legal representatives' })
    await list.getByText('Cora Lind').waitFor()
    expect(await list.getByText('Rosa Weber').count()).toBe(0)
    await server.mail(people['Rosa Weber'], 'member_removed')
    await page.goto(`${rosa.org}/members`)
    await page.getByRole('heading', { level: 1, name: 'Not found' }).waitFor()
    rosa.expectNoComplaint()
    cora.expectNoComplaint()
    await rosa.close()
    await cora.close()
  })

  test('R8 R13 R14 the role is handed over to somebody invited; another address, or a link that is over, gets nothing', async () => {
    const people = addCustomer(server, 'Kaufmann Tools', {
      members: { 'Rosa Weber': 'legal_representative' },
    })
    const rosa = await enter(people['Rosa Weber'])
    const { page } = rosa
    const nina = addPerson(server, 'Nina', 'Kaufmann')
    const other = addPerson(server, 'Otto', 'Other')
    await choose(page, 'Administrator', outsider(nina))
    await start(page)
    await waiting(page, nina).getByText('then Administrator').waitFor()
    const link = linkIn(await server.mail(nina, 'invitation'))

    // The strict invitation is for nobody else.
    const stranger = await visit(browser, server)
    await stranger.signIn(other)
    await stranger.page.goto(link)
    await stranger.page.getByText(`only ${nina} may accept`).waitFor()
    expect(await stranger.page.getByRole('button', { name: /^Accept/ }).count()).toBe(0)
    await stranger.close()

    // Its time is over: the link says so, and the handover is not open any more.
    age(`UPDATE invitations SET expires_at = '2020-01-01 00:00:00+00:00' WHERE email = '${nina}'`)
    age(
      `UPDATE handovers SET expires_at = '2020-01-01 00:00:00+00:00' WHERE successor_name = '${nina}' AND status = 'pending'`,
    )
    const late = await visit(browser, server)
    await late.page.goto(link)
    await late.page.getByText('This invitation does not hold any more').first().waitFor()
    await late.close()
    await page.reload()
    await page.getByText('No handover waits for an answer.').waitFor()

    // Begun anew, it is accepted by the right person, and Rosa has another role.
    await choose(page, 'Administrator', outsider(nina))
    await start(page)
    let fresh = link
    while (fresh === link) {
      await page.waitForTimeout(300)
      fresh = linkIn(await server.mail(nina, 'invitation'))
    }
    const successor = await visit(browser, server)
    await successor.signIn(nina)
    await successor.page.goto(fresh)
    await successor.page.getByRole('button', { name: 'Accept as Nina Kaufmann' }).click()
    await successor.page.waitForURL(`**${rosa.org}`)
    await page.goto(`${rosa.org}/members`)
    await memberLine(page, 'Nina Kaufmann').getByText('Legal representative').waitFor()
    await memberLine(page, 'Rosa Weber').getByText('Administrator').waitFor()
    rosa.expectNoComplaint()
    successor.expectNoComplaint()
    await rosa.close()
    await successor.close()
  })

  test('R17 whoever asked must still be able to ask when it is accepted', async () => {
    const people = addCustomer(server, 'Brandt Ovens', {
      members: {
        'Rosa Weber': 'legal_representative',
        'Nina Berg': 'legal_representative',
        'Cora Lind': 'collaborator',
      },
    })
    const rosa = await enter(people['Rosa Weber'])
    await choose(rosa.page, 'They leave the organization', member('Cora Lind'))
    await start(rosa.page)
    const nina = await enter(people['Nina Berg'])
    await openMember(nina.page, 'Rosa Weber')
    await nina.page.getByRole('button', { name: 'Suspend Rosa Weber' }).click()
    await nina.page
      .getByRole('alertdialog', { name: 'Suspend Rosa Weber' })
      .getByRole('button', { name: 'Suspend member' })
      .click()
    await nina.page.getByText('Member suspended').waitFor()
    const cora = await enter(people['Cora Lind'])
    await cora.page.goto(`${cora.org}/representatives`)
    await cora.page.getByRole('button', { name: 'Accept the role…' }).click()
    const dialog = cora.page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Become legal representative' }).click()
    await dialog.getByText('may no longer give this role').waitFor()
    for (const visitor of [rosa, nina, cora]) await visitor.close()
  })

  test('a successor is named, is willing, and all representatives agree', async () => {
    const people = addCustomer(server, 'Moser Yarn', {
      members: { 'Rosa Weber': 'legal_representative', 'Adam Lund': 'administrator' },
    })
    const rosa = await enter(people['Rosa Weber'])
    await openRepresentatives(rosa.page)
    await rosa.page.getByRole('button', { name: 'Name a successor' }).click()
    await rosa.page.getByRole('dialog').getByRole('button', { name: 'Name Adam Lund' }).click()
    await rosa.page.getByText('not answered yet').waitFor()

    const adam = await enter(people['Adam Lund'])
    await server.mail(people['Adam Lund'], 'succession_named')
    await adam.page.goto(`${adam.org}/representatives`)
    await adam.page.getByRole('button', { name: 'I am willing', exact: true }).click()
    await adam.page.getByText('You may ask to take over from').waitFor()

    await rosa.page.reload()
    await rosa.page.getByRole('button', { name: 'Hand over to Adam Lund…' }).click()
    const dialog = rosa.page.getByRole('alertdialog')
    await dialog.getByText('Adam Lund becomes legal representative at once.').waitFor()
    await dialog.getByRole('button', { name: 'Hand over' }).click()
    const list = rosa.page.getByRole('list', { name: 'Legal representatives' })
    await list.getByText('Adam Lund').waitFor()
    expect(await list.getByText('Rosa Weber').count()).toBe(0)
    rosa.expectNoComplaint()
    adam.expectNoComplaint()
    await rosa.close()
    await adam.close()
  })

  test('a successor takes over after inactivity, once an administrator and a trusted contact confirm', async () => {
    const people = addCustomer(server, 'Huber Cheese', {
      members: {
        'Rosa Weber': 'legal_representative',
        'Adam Lund': 'administrator',
        'Cora Lind': 'collaborator',
      },
    })
    const rosa = await enter(people['Rosa Weber'])
    await openRepresentatives(rosa.page)
    await rosa.page.getByRole('button', { name: 'Name a successor' }).click()
    await rosa.page.getByRole('dialog').getByRole('button', { name: 'Name Cora Lind' }).click()
    await rosa.page.getByText('not answered yet').waitFor()
    await rosa.page.getByRole('button', { name: 'Add a trusted contact' }).click()
    const sheet = rosa.page.getByRole('dialog', { name: 'Add a trusted contact' })
    await sheet.getByLabel('Name').fill('Notary Keller')
    await sheet.getByLabel('E-mail address').fill('keller@notary.example')
    await sheet.getByRole('button', { name: 'Add and send mail' }).click()
    const contact = await visit(browser, server)
    await contact.page.goto(linkIn(await server.mail('keller@notary.example', 'contact_named')))
    await contact.page.getByRole('button', { name: 'I am willing', exact: true }).click()
    await contact.page.getByText('Nobody asks anything of you now.').waitFor()
    await rosa.close()

    const cora = await enter(people['Cora Lind'])
    await cora.page.goto(`${cora.org}/representatives`)
    await cora.page.getByRole('button', { name: 'I am willing', exact: true }).click()
    await cora.page.getByText('You may ask to take over from').waitFor()
    // Nobody represents it for a long time: what was done is made long ago.
    const who = `(SELECT id FROM users WHERE email = '${people['Rosa Weber']}')`
    age(`DELETE FROM sessions WHERE user_id = ${who}`)
    age(`UPDATE users SET last_sign_in_at = '2020-01-01 00:00:00+00:00' WHERE id = ${who}`)
    await cora.page.reload()
    await cora.page.getByRole('button', { name: 'Ask to take over…' }).click()
    await cora.page.getByRole('alertdialog').getByLabel('Why').fill('Rosa has moved away.')
    await cora.page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Ask to take over' })
      .click()
    await cora.page.getByText('0 of 2 needed').waitFor()
    await server.mail(people['Rosa Weber'], 'takeover_warning')

    const adam = await enter(people['Adam Lund'])
    await adam.page.getByRole('link', { name: 'Decide' }).click()
    await adam.page.getByText('Rosa has moved away.').waitFor()
    await adam.page.getByRole('button', { name: 'Confirm' }).click()
    await adam.page.getByText('You have confirmed it.').waitFor()
    await contact.page.goto(linkIn(await server.mail('keller@notary.example', 'contact_asked')))
    await contact.page
      .getByRole('heading', { name: 'May Cora Lind take over Huber Cheese?' })
      .waitFor()
    await contact.page.getByRole('button', { name: 'Confirm' }).click()
    await contact.page.getByText('You have confirmed it.').waitFor()

    await cora.page.reload()
    await cora.page.getByText('2 of 2 needed').first().waitFor()
    expect(await cora.page.getByRole('button', { name: 'Take over now…' }).count()).toBe(0)
    age(
      `UPDATE successions SET asked_at = '2025-01-01 00:00:00+00:00' WHERE ask_message = 'Rosa has moved away.'`,
    )
    age(
      `UPDATE memberships SET created_at = '2019-01-01 00:00:00+00:00' WHERE org_id IN (SELECT id FROM organizations WHERE name = 'Huber Cheese')`,
    )
    age(
      `UPDATE trusted_contacts SET accepted_at = '2024-01-01 00:00:00+00:00' WHERE email = 'keller@notary.example'`,
    )
    await cora.page.reload()
    await cora.page.getByRole('button', { name: 'Take over now…' }).click()
    await cora.page.getByRole('alertdialog').getByRole('button', { name: 'Take over' }).click()
    const list = cora.page.getByRole('list', { name: 'Legal representatives' })
    await list.getByText('Cora Lind').waitFor()
    expect(await list.getByText('Rosa Weber').count()).toBe(0)
    for (const visitor of [cora, adam, contact]) {
      visitor.expectNoComplaint()
      await visitor.close()
    }
  })
})
