import { createMockEnvironment } from 'relay-test-utils'
import { expect, test } from 'vitest'
import signOut, {
  type AccountMenuSignOutMutation,
} from '../app/__generated__/AccountMenuSignOutMutation.graphql'
import createToken, {
  type CreateTokenMutation,
} from '../features/tokens/__generated__/CreateTokenMutation.graphql'
import { command } from './command'

/** Whether the browser would ask before it leaves the page. */
function asks() {
  const leaving = new Event('beforeunload', { cancelable: true })
  dispatchEvent(leaving)
  return leaving.defaultPrevented
}

test('the browser asks before it leaves a page whose command has no answer yet, and only then', async () => {
  const environment = createMockEnvironment()
  const send = () => command<AccountMenuSignOutMutation>(environment, signOut, {})
  expect(asks()).toBe(false)

  const done = send()
  expect(asks()).toBe(true)
  environment.mock.resolveMostRecentOperation({ data: { signOut: { ok: true } } })
  await done
  expect(asks()).toBe(false)

  const refused = send()
  expect(asks()).toBe(true)
  environment.mock.rejectMostRecentOperation(new Error('No.'))
  await expect(refused).rejects.toThrow('No.')
  expect(asks()).toBe(false)
})

test('as long as one command of several waits, the browser asks', async () => {
  const one = createMockEnvironment()
  const other = createMockEnvironment()
  const answer = { data: { signOut: { ok: true } } }
  const first = command<AccountMenuSignOutMutation>(one, signOut, {})
  const second = command<AccountMenuSignOutMutation>(other, signOut, {})
  one.mock.resolveMostRecentOperation(answer)
  await first
  expect(asks()).toBe(true)
  other.mock.resolveMostRecentOperation(answer)
  await second
  expect(asks()).toBe(false)
})

test('a secret that a command answers is in the payload, and nowhere in the store', async () => {
  const environment = createMockEnvironment()
  const input = { organizationId: 'org_1', name: 'Report', scopes: ['product:read'] }
  const answer = command<CreateTokenMutation>(
    environment,
    createToken,
    { input },
    { secretOf: 'createApiToken' },
  )
  environment.mock.resolveMostRecentOperation({
    data: { createApiToken: { secret: 'kon_pat_hidden', token: { id: 'tok_1' } } },
  })
  expect((await answer).createApiToken.secret).toBe('kon_pat_hidden')
  expect(JSON.stringify(environment.getStore().getSource().toJSON())).not.toContain('kon_pat_')
})
