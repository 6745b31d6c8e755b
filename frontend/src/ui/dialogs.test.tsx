import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { RequestError } from '../lib/faults'
import { render } from '../test/render'
import { ConfirmDialog, type ConfirmDialogProps } from './ConfirmDialog'
import { Dialog } from './Dialog'
import { SecretDialog } from './SecretDialog'

function Confirm(props: Partial<ConfirmDialogProps>) {
  const [open, setOpen] = useState(true)
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={setOpen}
      title="Remove Ada Lovelace"
      consequences={['3 sessions end']}
      confirm="Remove member"
      onConfirm={async () => undefined}
      {...props}
    />
  )
}

test('a confirmation says what ends, and begins on the harmless button', async () => {
  render(<Confirm />)
  expect(screen.getByRole('alertdialog', { name: 'Remove Ada Lovelace' }).textContent).toContain(
    '3 sessions end',
  )
  await vi.waitFor(() =>
    expect(screen.getByRole('button', { name: 'Cancel' })).toBe(document.activeElement),
  )
})

test('a confirmation that fails stays open and says why', async () => {
  const fault = { code: 'CONFLICT', message: 'The last legal representative cannot go.' }
  const { user } = render(<Confirm onConfirm={() => Promise.reject(new RequestError([fault]))} />)
  await user.click(screen.getByRole('button', { name: 'Remove member' }))
  expect((await screen.findByRole('alert')).textContent).toBe(fault.message)
  expect(screen.getByRole('alertdialog')).toBeTruthy()
})

test('what must be typed must be typed exactly', async () => {
  const onConfirm = vi.fn(async () => undefined)
  const { user } = render(<Confirm typed="northwind" onConfirm={onConfirm} />)
  const field = screen.getByRole('textbox')
  await user.type(field, 'north')
  await user.click(screen.getByRole('button', { name: 'Remove member' }))
  expect(onConfirm).not.toHaveBeenCalled()
  await user.type(field, 'wind')
  await user.click(screen.getByRole('button', { name: 'Remove member' }))
  expect(onConfirm).toHaveBeenCalledTimes(1)
  await vi.waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
})

test('a secret stays until the person says it is stored; Escape does not close it', async () => {
  const onDone = vi.fn()
  const { user } = render(
    <SecretDialog
      title="Save this token now"
      secret="kon_pat_x"
      fileName="token"
      onDone={onDone}
    />,
  )
  await user.keyboard('{Escape}')
  expect(screen.getByText('kon_pat_x')).toBeTruthy()
  const done = screen.getByRole<HTMLButtonElement>('button', { name: 'Done' })
  expect(done.disabled).toBe(true)
  await user.click(screen.getByRole('checkbox'))
  await user.click(done)
  expect(onDone).toHaveBeenCalledTimes(1)
})

test('a task begins in its first field', async () => {
  render(
    <Dialog open onOpenChange={() => undefined} title="Add address">
      <input aria-label="Town" />
    </Dialog>,
  )
  const field = await screen.findByRole('textbox', { name: 'Town' })
  await vi.waitFor(() => expect(field).toBe(document.activeElement))
})

test('a click beside a dialog closes it, until something is typed; Escape does so always', async () => {
  function Task() {
    const [open, setOpen] = useState(true)
    return (
      <>
        <Dialog open={open} onOpenChange={setOpen} title="Invite people">
          <textarea aria-label="Addresses" />
        </Dialog>
        <button type="button" onClick={() => setOpen(true)}>
          Again
        </button>
      </>
    )
  }
  const { user } = render(<Task />)
  const beside = async () => {
    const backdrop = document.querySelector('[role=presentation].overlay-scrim')
    if (!backdrop) throw new Error('There is nothing beside it.')
    await user.click(backdrop)
  }
  const closed = () => vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await screen.findByRole('dialog')
  await beside()
  await closed()
  await user.click(screen.getByText('Again'))
  await user.type(await screen.findByRole('textbox'), 'ada@example.com')
  await beside()
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('ada@example.com')
  await user.keyboard('{Escape}')
  await closed()
  await user.click(screen.getByText('Again'))
  await screen.findByRole('dialog')
  await beside()
  await closed()
})
