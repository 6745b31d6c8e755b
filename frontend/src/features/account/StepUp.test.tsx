import { screen } from '@testing-library/react'
import { RelayEnvironmentProvider } from 'react-relay'
import { createMockEnvironment } from 'relay-test-utils'
import { expect, test, vi } from 'vitest'
import { render } from '../../test/render'
import { StepUp, useProvePassword } from './StepUp'

function Form(props: { onProved: () => void }) {
  const prove = useProvePassword()
  return (
    <form action={(data) => prove(data).then(props.onProved)}>
      <StepUp />
      <button type="submit">Remove</button>
    </form>
  )
}

/** A form before a dangerous action; the server remembers the password for so long (milliseconds). */
async function open(left: number) {
  const relay = createMockEnvironment()
  const onProved = vi.fn()
  const { user } = render(
    <RelayEnvironmentProvider environment={relay}>
      <Form onProved={onProved} />
    </RelayEnvironmentProvider>,
  )
  const provedUntil = new Date(Date.now() + left).toISOString()
  relay.mock.resolveMostRecentOperation({ data: { viewer: { provedUntil } } })
  return { relay, onProved, user }
}

test('a password given minutes ago is not asked for, and not sent, again', async () => {
  const { relay, onProved, user } = await open(5 * 60_000)
  expect(await screen.findByRole('status')).toBeDefined()
  expect(screen.queryByLabelText('Your password')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  expect(onProved).toHaveBeenCalled()
  expect(relay.mock.getAllOperations()).toHaveLength(0)
})

test('shortly before it is forgotten the password is asked for, and proved before the action', async () => {
  const { relay, onProved, user } = await open(5_000)
  await user.type(await screen.findByLabelText('Your password'), 'four unrelated words')
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  const { request } = relay.mock.getMostRecentOperation()
  expect(request.variables).toEqual({ input: { password: 'four unrelated words' } })
  expect(onProved).not.toHaveBeenCalled()
})
