import { expect, test } from 'vitest'
import { closed, copyable, neededBy, needsOf } from './choice'

const needs = needsOf([
  { name: 'org:read', dependsOn: [] },
  { name: 'member:read', dependsOn: ['org:read'] },
  { name: 'member:update', dependsOn: ['member:read'] },
  { name: 'role:manage', dependsOn: ['member:update'] },
])

test('what a permission needs is held with it, however deep', () => {
  const held = closed(['role:manage'], needs)
  expect([...held].sort()).toEqual(['member:read', 'member:update', 'org:read', 'role:manage'])
  expect(closed([], needs).size).toBe(0)
})

test('each is told what needs it directly', () => {
  const held = closed(['role:manage'], needs)
  expect(neededBy('member:read', held, needs)).toEqual(['member:update'])
  expect(neededBy('role:manage', held, needs)).toEqual([])
  expect(neededBy('member:read', closed(['member:read'], needs), needs)).toEqual([])
})

test('R7: a copy has what one may do, but never the gift of the legal-representative role', () => {
  const own = new Set(['org:read', 'representative:grant'])
  expect(copyable(['org:read', 'org:delete', 'representative:grant'], own)).toEqual(['org:read'])
})

test('R31: nor the locks, which built-in roles alone lift', () => {
  const own = new Set(['org:read', 'product:lock'])
  expect(copyable(['org:read', 'product:lock'], own)).toEqual(['org:read'])
})
