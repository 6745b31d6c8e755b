import { expect, test } from 'vitest'
import { toggled } from '../../lib/address'
import { directoryVariables, narrowed, readDirectorySearch } from './search'

test('an address is read; what it does not know is left out', () => {
  expect(
    readDirectorySearch({
      q: 2026,
      skill: 'seo.web_design.<b>',
      lang: 'it.xx',
      country: 'ch',
      x: 1,
    }),
  ).toEqual({ q: '2026', skill: 'seo.web_design', lang: 'it' })
})

test('filters are asked for, and no filter is none', () => {
  expect(directoryVariables({})).toEqual({ first: 20, after: undefined, filter: null })
  expect(directoryVariables({ skill: 'mail.seo', country: 'CH', before: 'c' })).toEqual({
    last: 20,
    before: 'c',
    filter: { skills: ['mail', 'seo'], country: 'CH' },
  })
})

test('another filter begins at the first page', () => {
  expect(narrowed({ q: 'a', after: 'c' }, { skill: toggled('seo', 'mail') })).toEqual({
    q: 'a',
    skill: 'mail.seo',
  })
})
