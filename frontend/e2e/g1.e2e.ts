import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, visit } from './browser'
import { addCustomer } from './customers'
import { databases, explorer, type Server, startServer } from './server'

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
})
