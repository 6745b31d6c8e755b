import { globSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { locales } from './locale'

const source = resolve(import.meta.dirname, '..')
const files = globSync('**/locales/*.po', { cwd: source }).map((name) => resolve(source, name))
const folders = new Set(files.map((file) => file.replace(/[^/]*\.po$/, '')))

type Message = { id: string; text: string; source: string }

/** The messages of a .po file; the texts of several lines are joined. */
function messages(file: string): Message[] {
  const unquote = (lines: string) =>
    [...lines.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]).join('')
  return readFileSync(file, 'utf8')
    .split(/\n\n+/)
    .map((entry) => {
      const id = entry.match(/^msgid ((?:".*"\n?)+)/m)?.[1] ?? ''
      const text = entry.match(/^msgstr ((?:".*"\n?)+)/m)?.[1] ?? ''
      return { id: unquote(id), text: unquote(text), source: entry }
    })
    .filter((message) => message.id !== '' && !message.source.startsWith('#~'))
}

/** The names between braces, and the tags: a translation must keep them all. */
const parts = (text: string) =>
  [
    ...new Set(
      [...text.matchAll(/\{(\w+)[,}]|<\/?(\d+)\/?>/g)].map((match) => match[1] ?? match[2]),
    ),
  ].sort()

test('every folder has every language', () => {
  expect(files.length).toBeGreaterThan(0)
  for (const folder of folders) {
    for (const locale of locales) expect(files).toContain(`${folder}${locale}.po`)
  }
})

// The catalogues of a language are joined into one: of two translations only one would be seen.
test.each(locales)('one text has one translation in %s', (locale) => {
  const known = new Map<string, string>()
  for (const folder of folders) {
    for (const { id, text } of messages(`${folder}${locale}.po`)) {
      expect(known.get(id) ?? text, `${folder}${locale}.po`).toBe(text)
      known.set(id, text)
    }
  }
})

test('no line begins with a French mark', () => {
  for (const file of files.filter((name) => name.endsWith('fr.po'))) {
    for (const { text } of messages(file)) expect(text).not.toMatch(/ [;:?!»]|« /)
  }
})

test.each(files.map((file) => relative(source, file)))(
  'every message of %s is translated, with all its parts',
  (name) => {
    const file = resolve(source, name)
    const english = messages(file.replace(/[^/]*$/, 'en.po'))
    const own = new Map(messages(file).map((message) => [message.id, message.text]))
    for (const { id, text } of english) {
      const translated = own.get(id)
      expect(translated, `“${text}” has no translation`).toBeTruthy()
      expect(parts(translated ?? ''), `“${text}” has lost a part`).toEqual(parts(text))
    }
  },
)
