import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { render } from '../test/render'
import { Menu, MenuChoice, MenuItem } from './Menu'

test('the first click opens the menu, and choosing closes it and acts', async () => {
  const onClick = vi.fn()
  const { user } = render(
    <Menu trigger={<button type="button">More</button>}>
      <MenuItem onClick={onClick}>Rename</MenuItem>
    </Menu>,
  )
  await user.click(screen.getByRole('button', { name: 'More' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Rename' }))
  expect(onClick).toHaveBeenCalledTimes(1)
  await vi.waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
})

test('a choice is marked where it stands', async () => {
  const onChange = vi.fn()
  const { user } = render(
    <Menu trigger={<button type="button">Theme</button>}>
      <MenuChoice
        label="Theme"
        value="dark"
        options={[
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        onChange={onChange}
      />
    </Menu>,
  )
  await user.click(screen.getByRole('button', { name: 'Theme' }))
  const dark = await screen.findByRole('menuitemradio', { name: 'Dark' })
  expect(dark.getAttribute('aria-checked')).toBe('true')
  await user.click(screen.getByRole('menuitemradio', { name: 'Light' }))
  expect(onChange.mock.calls[0]?.[0]).toBe('light')
})
