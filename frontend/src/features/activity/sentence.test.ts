import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { i18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { eventChanges, eventSentence, knownActions, type LoggedEvent } from './sentence'

const roleChange: LoggedEvent = {
  action: 'member.role_changed',
  actorKind: 'user',
  actorName: 'Inès Moreau',
  targetName: 'Ada Lovelace',
  data: [
    { name: 'role_to', value: 'administrator' },
    { name: 'role_from', value: 'collaborator' },
  ],
}

test('a line says who did what, and what changed in the words of the screen', () => {
  expect(eventSentence(i18n, roleChange)).toBe('Inès Moreau changed the role of Ada Lovelace')
  expect(eventChanges(i18n, roleChange)).toEqual(['Role: Collaborator → Administrator'])
})

test('an emptied value is a dash, and custom roles keep their own name', () => {
  const data = [
    { name: 'phone_from', value: '+32 2 555 01 01' },
    { name: 'phone_to', value: '' },
    { name: 'role', value: 'Night shift' },
    { name: 'kind_from', value: 'company' },
    { name: 'kind_to', value: 'public_body' },
    { name: 'hue_from', value: '190' },
    { name: 'hue_to', value: '40' },
  ]
  expect(eventChanges(i18n, { ...roleChange, data })).toEqual([
    'Telephone: +32 2 555 01 01 → —',
    'Role: Night shift',
    'Kind: Company or association → Public body',
    'New colour',
  ])
})

test('R125 a line of a partner says who acted, and for whom', () => {
  const event = {
    ...roleChange,
    action: 'product.tagged',
    actorName: 'Giulia Serra',
    partnerName: 'Studio Vela',
    targetName: 'atlas.example',
    data: [],
  }
  expect(eventSentence(i18n, event)).toBe(
    'Giulia Serra for Studio Vela changed the tags of atlas.example',
  )
})

test('a line about a link says what it grants, and names each side once', () => {
  const event = {
    ...roleChange,
    action: 'partner.changed',
    targetName: 'Studio Vela',
    data: [
      { name: 'client', value: 'Northwind' },
      { name: 'partner', value: 'Studio Vela' },
      { name: 'level_from', value: 'limited' },
      { name: 'level_to', value: 'full' },
    ],
  }
  expect(eventSentence(i18n, event)).toBe(
    'Inès Moreau changed what Studio Vela reaches at Northwind',
  )
  expect(eventChanges(i18n, event)).toEqual(['Access: Limited access → Full access'])
})

test('a line about rights on products says what was given and withdrawn, in words', () => {
  const data = [
    { name: 'kind_rights_from', value: 'mail: technical' },
    { name: 'kind_rights_to', value: 'mail later: technical' },
    { name: 'rights_from', value: 'alpha.example: technical\nb: c: statistic' },
    { name: 'rights_to', value: 'alpha.example: statistic technical' },
  ]
  expect(eventChanges(i18n, { ...roleChange, action: 'member.grants_changed', data })).toEqual([
    'Mail: change it → —',
    'Mail, new ones only: — → change it',
    'alpha.example: change it → see its statistics, change it',
    'b: c: see its statistics → —',
  ])
})

test('a line about a profile says what stood there and what stands there', () => {
  const data = [
    { name: 'skills_from', value: '' },
    { name: 'skills_to', value: 'seo web_shop' },
    { name: 'languages_from', value: 'en' },
    { name: 'languages_to', value: 'de fr' },
    { name: 'listed_from', value: 'true' },
    { name: 'listed_to', value: 'false' },
  ]
  expect(eventChanges(i18n, { ...roleChange, action: 'profile.updated', data })).toEqual([
    'Skills: — → seo, web shop',
    'Languages: English → Deutsch, Français',
    'Shown in the directory: Yes → No',
  ])
})

test('a browser is named, as far as it is known', () => {
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36'
  const of = (value: string) =>
    eventChanges(i18n, { ...roleChange, data: [{ name: 'user_agent', value }] })
  expect(of(chrome)).toEqual(['Browser: Chrome, Linux'])
  expect(of('probe/1')).toEqual(['Browser: probe/1'])
})

test('an unknown action is shown as the log names it', () => {
  const event = { ...roleChange, action: 'probe.sent', actorKind: 'system', targetName: '' }
  expect(eventSentence(i18n, event)).toBe('The system: probe.sent')
})

test('a line about a token tells its reach and its dates in words', () => {
  const data = [
    { name: 'scopes', value: 'product:read product:tag' },
    { name: 'product_kinds', value: 'domain web_hosting' },
    { name: 'clients', value: 'true' },
    { name: 'expires', value: '2027-02-21T12:05:16Z' },
  ]
  expect(eventChanges(i18n, { ...roleChange, action: 'token.created', data })).toEqual([
    'Scopes: product:read product:tag',
    'Kinds of products: Domain, Web hosting',
    'For clients too: Yes',
    'Expires: Feb 21, 2027',
  ])
})

test('a line whose names were erased says so without them', () => {
  const erased = { ...roleChange, actorName: '', targetName: 'Ada Lovelace', data: [] }
  expect(eventSentence(i18n, erased)).toBe('Somebody changed the role of Ada Lovelace')
})

test('every action that the server records has words', () => {
  const source = readFileSync(
    resolve(import.meta.dirname, '../../../../internal/event/action.go'),
    'utf8',
  )
  const lists = source.slice(source.indexOf('var kinds'), source.indexOf('// Ping is'))
  const recorded = [...lists.matchAll(/"([a-z_]+\.[a-z_]+)"/g)].map(([, action]) => action)
  expect(recorded.length).toBeGreaterThan(60)
  // An acceptance stands in the log as the new member.
  const missing = recorded.filter((action) => !knownActions.includes(action ?? ''))
  expect(missing).toEqual(['invitation.accepted'])
})
