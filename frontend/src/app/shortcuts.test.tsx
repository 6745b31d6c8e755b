import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { setShortcuts } from '../lib/settings'
import { render } from '../test/render'
import { usePlaces } from './nav'
import { useShortcuts } from './shortcuts'

const navigate = vi.hoisted(() => vi.fn())
vi.mock('@tanstack/react-router', () => ({ useNavigate: () => navigate }))
afterEach(() => {
  localStorage.clear()
  navigate.mockClear()
})

function Page(props: { onHelp?: () => void; onPalette?: () => void; onNew?: () => void }) {
  const groups = usePlaces({
    organization: true,
    readMembers: false,
    readActivity: false,
    readMailbox: false,
    readPartners: false,
    readClients: false,
    updateProfile: false,
    tokens: false,
    webhooks: false,
  })
  useShortcuts({
    places: groups.flatMap((group) => group.places),
    org: 'northwind',
    onHelp: props.onHelp ?? (() => undefined),
    onPalette: props.onPalette ?? (() => undefined),
  })
  return (
    <main>
      <input data-search aria-label="Search" />
      <button type="button" data-new onClick={props.onNew}>
        New
      </button>
    </main>
  )
}

test('g and a second key go to a page of the organization', async () => {
  const { user } = render(<Page />)
  await user.keyboard('gp')
  expect(navigate).toHaveBeenCalledExactlyOnceWith({
    to: '/o/$org/products',
    params: { org: 'northwind' },
  })
})

test('a page one may not see has no shortcut', async () => {
  const { user } = render(<Page />)
  await user.keyboard('gm')
  expect(navigate).not.toHaveBeenCalled()
})

test('/ searches, n begins something new, ? helps', async () => {
  const onHelp = vi.fn()
  const onNew = vi.fn()
  const { user } = render(<Page onHelp={onHelp} onNew={onNew} />)
  await user.keyboard('?n')
  expect(onHelp).toHaveBeenCalledTimes(1)
  expect(onNew).toHaveBeenCalledTimes(1)
  await user.keyboard('/')
  expect(screen.getByRole('textbox', { name: 'Search' })).toBe(document.activeElement)
})

test('what one types into a field is text', async () => {
  const { user } = render(<Page />)
  await user.type(screen.getByRole('textbox', { name: 'Search' }), 'gp')
  expect(navigate).not.toHaveBeenCalled()
})

test('single keys can be switched off; Ctrl K stays', async () => {
  const onHelp = vi.fn()
  const onPalette = vi.fn()
  setShortcuts(false)
  const { user } = render(<Page onHelp={onHelp} onPalette={onPalette} />)
  await user.keyboard('?')
  await user.keyboard('{Control>}k{/Control}')
  expect(onHelp).not.toHaveBeenCalled()
  expect(onPalette).toHaveBeenCalledTimes(1)
})
