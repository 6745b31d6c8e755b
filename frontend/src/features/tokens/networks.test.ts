import { expect, test } from 'vitest'
import { readNetworks } from './networks'

test('networks come one a line or by commas, as address or as network', () => {
  expect(readNetworks('192.0.2.4, 198.51.100.0/24\n2001:db8::/32;::1')).toEqual({
    networks: ['192.0.2.4', '198.51.100.0/24', '2001:db8::/32', '::1'],
    unread: [],
  })
})

test('what is no address is named, and nothing is no network at all', () => {
  expect(readNetworks('office 10.0.0 192.0.2.1')).toEqual({
    networks: ['192.0.2.1'],
    unread: ['office', '10.0.0'],
  })
  expect(readNetworks('  \n ')).toEqual({ networks: [], unread: [] })
})
