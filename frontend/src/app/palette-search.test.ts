import { expect, test } from 'vitest'
import { matches, narrowed, objectOf } from './palette-search'

test('every word must be found, in any order, whatever case and accents', () => {
  expect(matches('Mitglieder Übersicht', 'ubersicht mit')).toBe(1)
  expect(matches('Services Overview', 'overview tags')).toBe(0)
})

test('a page is found by the beginnings of its other words, after what is called so', () => {
  const words = ['members', 'Personen Team Zugänge']
  expect(matches('Organisation Mitglieder', 'memb', words)).toBe(0.5)
  expect(matches('Organisation Mitglieder', 'team zugang', words)).toBe(0.5)
  expect(matches('Organisation Mitglieder', 'organisation pers', words)).toBe(0.5)
  expect(matches('Organisation Mitglieder', 'glied', words)).toBe(1)
  expect(matches('Organisation Mitglieder', 'eam', words)).toBe(0)
})

test('a pasted id leads to its page', () => {
  const rest = '01jd2m7x4q8v0n6t3c5r9w1y2z'
  expect(objectOf(`prd_${rest}`)?.to).toBe('/o/$org/products/$id')
  expect(objectOf(`MBR_${rest}`)?.id).toBe(`mbr_${rest}`)
  expect(objectOf(`usr_${rest}`)).toBeUndefined()
  expect(objectOf('prd_short')).toBeUndefined()
})

test('what was found for fewer letters stays only where the rest matches too', () => {
  const product = { id: 'prd_1', name: 'atlas.example', internalName: '', reference: 'P-009' }
  const member = { id: 'mbr_1', user: { name: 'Ana Ruiz', email: 'ana@northwind.example' } }
  const found = { products: [product], members: [member] }
  expect(narrowed(found, 'atla')).toEqual({ products: [product], members: [] })
  expect(narrowed(found, 'p-009').products).toEqual([product])
  expect(narrowed(found, 'ana@n').members).toEqual([member])
  expect(narrowed(found, 'atzz')).toEqual({ products: [], members: [] })
})
