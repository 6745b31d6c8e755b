import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { render } from '../test/render'
import { freshColor, TagPicker } from './TagPicker'

const options = [
  { id: 't1', name: 'prod', color: 0 },
  { id: 't2', name: 'Preview', color: 1 },
  { id: 't3', name: 'legacy', color: 2 },
]

function open(props: { onCreate?: (name: string, color: number) => void } = {}) {
  const onToggle = vi.fn()
  const view = render(
    <TagPicker
      trigger={<button type="button">Add tag</button>}
      options={options}
      selected={['t3']}
      onToggle={onToggle}
      {...props}
    />,
  )
  return { ...view, onToggle }
}

test('the list shrinks while one types, whatever the case', async () => {
  const { user, onToggle } = open()
  await user.click(screen.getByRole('button', { name: 'Add tag' }))
  await screen.findByRole('combobox')
  await user.keyboard('PR')
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'prod',
    'Preview',
  ])
  await user.click(screen.getByRole('option', { name: 'Preview' }))
  expect(onToggle).toHaveBeenCalledExactlyOnceWith('t2')
})

test('Enter chooses what the arrows have reached among the matches', async () => {
  const { user, onToggle } = open()
  await user.click(screen.getByRole('button', { name: 'Add tag' }))
  await screen.findByRole('combobox')
  await user.keyboard('pr{ArrowDown}{Enter}')
  expect(onToggle).toHaveBeenCalledExactlyOnceWith('t2')
})

test('a tag that is set is taken off by picking it again', async () => {
  const { user, onToggle } = open()
  await user.click(screen.getByRole('button', { name: 'Add tag' }))
  await screen.findByRole('combobox')
  const set = await screen.findByRole('option', { name: 'legacy' })
  expect(set.getAttribute('aria-selected')).toBe('true')
  await user.click(set)
  expect(onToggle).toHaveBeenCalledExactlyOnceWith('t3')
})

test('R76 a name that exists in another case cannot be created', async () => {
  const { user } = open({ onCreate: vi.fn() })
  await user.click(screen.getByRole('button', { name: 'Add tag' }))
  await screen.findByRole('combobox')
  await user.keyboard('PROD')
  expect(screen.queryByRole('button', { name: /Create tag/ })).toBeNull()
})

test('a new tag gets the colour that is chosen for it', async () => {
  const onCreate = vi.fn()
  const { user } = open({ onCreate })
  await user.click(screen.getByRole('button', { name: 'Add tag' }))
  await screen.findByRole('combobox')
  await user.keyboard('staging')
  await user.click(screen.getByRole('radio', { name: 'Teal' }))
  await user.click(screen.getByRole('button', { name: 'Create tag “staging”' }))
  expect(onCreate).toHaveBeenCalledExactlyOnceWith('staging', 6)
})

test('Enter creates the tag that is missing, and nothing where one may not', async () => {
  const onCreate = vi.fn()
  const { user } = open({ onCreate })
  await user.click(screen.getByRole('button', { name: 'Add tag' }))
  await screen.findByRole('combobox')
  await user.keyboard('staging{Enter}')
  expect(onCreate).toHaveBeenCalledExactlyOnceWith('staging', 3)
})

test('without the right to create there is nothing to create with', async () => {
  const { user } = open()
  await user.click(screen.getByRole('button', { name: 'Add tag' }))
  await screen.findByRole('combobox')
  await user.keyboard('staging')
  expect(screen.queryByRole('button', { name: /Create tag/ })).toBeNull()
})

test('the colour offered is the one used least', () => {
  expect(freshColor([])).toBe(0)
  expect(freshColor([{ color: 0 }, { color: 1 }, { color: 3 }])).toBe(2)
  expect(freshColor(Array.from({ length: 13 }, (_, i) => ({ color: i % 12 })))).toBe(1)
})
