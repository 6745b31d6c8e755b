import { i18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { permissionsBySubject, roleChange } from './permissions'

const reader = { permissions: ['org:read', 'product:read'] }
const tagger = { permissions: ['org:read', 'product:tag', 'probe:send'] }

test('the matrix has a line for every permission of the server, also for one it has no words for', () => {
  expect(permissionsBySubject(i18n, [reader, tagger])).toEqual([
    { title: 'Organization', names: ['org:read'] },
    { title: 'Products', names: ['product:read', 'product:tag'] },
    { title: 'Other', names: ['probe:send'] },
  ])
})

test('a change of role says what is won and what is lost', () => {
  expect(roleChange(reader, tagger)).toEqual({
    gains: ['product:tag', 'probe:send'],
    loses: ['product:read'],
  })
})
