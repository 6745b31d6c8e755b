import { expect, test } from 'vitest'
import { retag } from './tagging'

const prod = { id: 'tag_1', name: 'prod', color: 4, productCount: 2 }
const acme = { id: 'tag_2', name: 'acme', color: 0, productCount: 1 }
const product = (id: string, ...tags: (typeof prod)[]) => ({ id, name: id, tags })
const word = ({ id, name, color }: typeof prod) => ({ id, name, color })

test('R80: counts grow by the products that did not carry the tag, and fall by those that did', () => {
  const after = retag([acme, prod], [product('a', prod), product('b')], ['tag_1'], ['tag_2'])
  expect(after.tags).toEqual([acme, { ...prod, productCount: 3 }])
  expect(retag([acme, prod], [product('a', prod), product('b')], [], ['tag_1']).tags).toEqual([
    acme,
    { ...prod, productCount: 1 },
  ])
})

test('a product shows its tags by name, each once', () => {
  const after = retag([acme, prod], [product('a', prod)], ['tag_1', 'tag_2'], [])
  expect(after.products).toEqual([{ id: 'a', tags: [word(acme), word(prod)] }])
})

test('a tag that is taken off leaves the others', () => {
  const after = retag([acme, prod], [product('a', acme, prod), product('b', acme)], [], ['tag_2'])
  expect(after.products).toEqual([
    { id: 'a', tags: [word(prod)] },
    { id: 'b', tags: [] },
  ])
})
