import { i18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { activate, bring, type Catalogue } from './locale'

const own: Catalogue = async (locale) => ({ messages: { hello: `hello ${locale}` } })

test('texts that a page brings are there in this language and in every later one', async () => {
  const page: Catalogue = async (locale) => ({ messages: { bye: `bye ${locale}` } })
  await activate('fr', own)
  await Promise.all([bring(page), bring(page)])
  expect(i18n._('bye')).toBe('bye fr')
  await activate('de', own)
  expect([i18n._('hello'), i18n._('bye')]).toEqual(['hello de', 'bye de'])
})

test('texts that come while a language is fetched are not lost', async () => {
  let arrive = () => {}
  const slow: Catalogue = (locale) =>
    new Promise((done) => {
      arrive = () => done({ messages: { hello: `hello ${locale}` } })
    })
  const late: Catalogue = async (locale) => ({ messages: { late: `late ${locale}` } })
  const active = activate('it', slow)
  const added = bring(late)
  arrive()
  await Promise.all([active, added])
  expect([i18n._('hello'), i18n._('late')]).toEqual(['hello it', 'late it'])
})

test('texts that could not be fetched are asked for again', async () => {
  let tries = 0
  const flaky: Catalogue = async () => {
    if (tries++ === 0) throw new Error('offline')
    return { messages: { again: 'again' } }
  }
  await activate('en', own)
  await expect(bring(flaky)).rejects.toThrow('offline')
  await bring(flaky)
  expect(i18n._('again')).toBe('again')
})
