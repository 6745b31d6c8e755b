import { i18n } from '@lingui/core'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { staffPlaces } from '../features/backoffice/places'
import { render } from '../test/render'
import { usePlaces } from './nav'
import { matches } from './palette-search'

function useAllPlaces() {
  const groups = usePlaces({
    organization: true,
    readMembers: true,
    readActivity: true,
    readMailbox: true,
    readPartners: true,
    readClients: true,
    updateProfile: true,
    tokens: true,
    webhooks: true,
  })
  return [...groups, staffPlaces(i18n)].flatMap((group) => group.places)
}

function Lost() {
  const places = useAllPlaces()
  // Without its label: whoever uses another language must find it too.
  const lost = places.filter((place) => matches('', place.label, [place.words[0] ?? '']) === 0)
  return (
    <output>
      {places.length} places, lost: {lost.map((place) => place.label).join(', ')}
    </output>
  )
}

test('every place is found by its English name, whatever the language', () => {
  render(<Lost />)
  expect(screen.getByRole('status').textContent).toMatch(/^\d+ places, lost: $/)
})

function Keys() {
  const keys = useAllPlaces().flatMap(({ key }) => key ?? [])
  return <output>{keys.filter((key, place) => keys.indexOf(key) !== place).join(', ')}</output>
}

test('no key leads to two places', () => {
  render(<Keys />)
  expect(screen.getByRole('status').textContent).toBe('')
})
