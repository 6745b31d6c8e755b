import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { RequestError } from '../lib/faults'
import { render } from '../test/render'
import { Button } from './Button'
import { FormError, useForm } from './form'
import { TextField } from './TextField'

function Form({ send }: { send: () => Promise<unknown> }) {
  const form = useForm({
    names: ['name', 'city'],
    check: ({ name }) => ({ name: name ? undefined : 'Enter a name.' }),
    send,
  })
  return (
    <form {...form.props}>
      <FormError form={form} />
      <TextField {...form.field('name')} label="Name" />
      <TextField {...form.field('city')} label="City" />
      <Button type="submit" busy={form.busy}>
        Save
      </Button>
      {form.dirty && <p>Not saved</p>}
    </form>
  )
}

const refuse = (fault: { code: string; message: string; field?: string; reason?: string }) =>
  vi.fn(() => Promise.reject(new RequestError([fault])))

test('what the check finds is not sent, takes the focus, and leads to its field', async () => {
  const send = vi.fn()
  const { user } = render(<Form send={send} />)
  await user.click(screen.getByRole('button', { name: 'Save' }))

  expect(send).not.toHaveBeenCalled()
  expect(screen.getByRole('alert')).toBe(document.activeElement)
  const field = screen.getByRole('textbox', { name: 'Name' })
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Enter a name.',
  )
  await user.click(screen.getByRole('button', { name: 'Enter a name.' }))
  expect(field).toBe(document.activeElement)
})

test("the server's refusal of a field stands at that field, and what was typed stays", async () => {
  const send = refuse({ code: 'INVALID', message: 'The town is too long.', field: 'input.city' })
  const { user } = render(<Form send={send} />)
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ada')
  await user.type(screen.getByRole('textbox', { name: 'City' }), 'Llan')
  await user.click(screen.getByRole('button', { name: 'Save' }))

  const city = screen.getByRole<HTMLInputElement>('textbox', { name: 'City' })
  expect(city.getAttribute('aria-invalid')).toBe('true')
  expect(city.value).toBe('Llan')
  expect(screen.getByRole('textbox', { name: 'Name' }).getAttribute('aria-invalid')).toBeNull()
  expect(screen.getByText('Not saved')).toBeTruthy()
})

test('a refusal of no field of the form stands in the summary', async () => {
  const send = refuse({ code: 'CONFLICT', message: 'Somebody was faster.', field: 'other' })
  const { user } = render(<Form send={send} />)
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ada')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByRole('alert').textContent).toContain('Somebody was faster.')
})

test('a second click while it is being sent sends nothing', async () => {
  const sent = Promise.withResolvers<void>()
  const send = vi.fn(() => sent.promise)
  const { user } = render(<Form send={send} />)
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ada')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(send).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('button', { name: 'Save' }).getAttribute('aria-busy')).toBe('true')
  sent.resolve()
  await vi.waitFor(() => expect(screen.queryByText('Not saved')).toBeNull())
})

test('what is typed while the rest is being sent is not saved with it', async () => {
  const sent = Promise.withResolvers<void>()
  const { user } = render(<Form send={() => sent.promise} />)
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ada')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await user.type(screen.getByRole('textbox', { name: 'City' }), 'Llan')
  sent.resolve()
  await vi.waitFor(() =>
    expect(screen.getByRole('button', { name: 'Save' }).getAttribute('aria-busy')).toBeNull(),
  )
  expect(screen.getByText('Not saved')).toBeTruthy()
})
