import { expect, test } from 'vitest'
import { type Grant, rightsInUse, sameGrants, tick } from './grants'

const domain: Grant = {
  product: { id: 'prd_1', name: 'nord.example', reference: 'P-1', viewerRights: ['technical'] },
  rights: ['technical'],
}
const server: Grant = {
  product: {
    id: 'prd_2',
    name: 'atlas',
    reference: 'P-2',
    viewerRights: ['technical', 'statistic'],
  },
  rights: [],
}

test('R27: only rights that a listed product supports are offered', () => {
  expect(rightsInUse([domain])).toEqual(['technical'])
  expect(rightsInUse([domain, server])).toEqual(['technical', 'statistic'])
})

test('a tick changes one right of one product', () => {
  const grants = tick([domain, server], 'prd_2', 'statistic', true)
  expect(grants.map(({ rights }) => rights)).toEqual([['technical'], ['statistic']])
  expect(tick(grants, 'prd_2', 'statistic', false)).toEqual([domain, server])
})

test('lists are the same whatever their order, and differ by one right', () => {
  expect(sameGrants([domain, server], [server, domain])).toBe(true)
  expect(sameGrants([domain, server], tick([domain, server], 'prd_2', 'technical', true))).toBe(
    false,
  )
})
