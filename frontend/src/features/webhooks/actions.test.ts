import { i18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { allOf, bySubject, subjectText } from './actions'

test('actions stand by subject, also those this build has no words for', () => {
  const groups = bySubject(['product.created', 'tag.created', 'product.renewed', 'probe.sent'])
  expect(groups).toEqual([
    { subject: 'product', actions: ['product.created', 'product.renewed'] },
    { subject: 'tag', actions: ['tag.created'] },
    { subject: 'probe', actions: ['probe.sent'] },
  ])
  expect(groups.map(({ subject }) => subjectText(i18n, subject))).toEqual([
    'Products',
    'Tags',
    'probe',
  ])
  expect(allOf('product')).toBe('product.*')
})
