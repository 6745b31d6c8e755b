import { expect, test } from 'vitest'
import { allOf, bySubject } from './actions'

test('actions stand by subject, also those that this build does not know', () => {
  const groups = bySubject(['product.created', 'tag.created', 'product.renewed', 'probe.sent'])
  expect(groups).toEqual([
    { subject: 'product', actions: ['product.created', 'product.renewed'] },
    { subject: 'tag', actions: ['tag.created'] },
    { subject: 'probe', actions: ['probe.sent'] },
  ])
  expect(allOf('product')).toBe('product.*')
})
