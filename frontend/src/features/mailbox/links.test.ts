import { expect, test } from 'vitest'
import { findLinks } from './links'

test('the token after # belongs to the link, the full stop after it does not', () => {
  expect(findLinks('Open https://kontor.test/confirm-email#token=kon_lnk_a-B_9.\nBye')).toEqual([
    { text: 'Open ' },
    {
      text: 'https://kontor.test/confirm-email#token=kon_lnk_a-B_9',
      href: 'https://kontor.test/confirm-email#token=kon_lnk_a-B_9',
    },
    { text: '.\nBye' },
  ])
})

test('only web addresses become links', () => {
  expect(findLinks('javascript:alert(1) or data:text/html,x')).toEqual([
    { text: 'javascript:alert(1) or data:text/html,x' },
  ])
})
