import { expect, test } from 'vitest'
import { readInvitees, writeInvitee } from './invitees'

const emails = (text: string) => readInvitees(text).invitees.map(({ email }) => email)

test('lines, commas, semicolons and spaces separate people', () => {
  expect(emails('ana@x.example\nbo@x.example, cy@x.example;di@x.example eli@x.example')).toEqual([
    'ana@x.example',
    'bo@x.example',
    'cy@x.example',
    'di@x.example',
    'eli@x.example',
  ])
  expect(emails(' \n,;\r\n')).toEqual([])
})

test('a name before the address is split into given and family name', () => {
  expect(
    readInvitees('Ana Ruiz Soto <ana@x.example>, "Moreau, Inès" <ines@x.example>').invitees,
  ).toEqual([
    { email: 'ana@x.example', givenName: 'Ana', familyName: 'Ruiz Soto' },
    { email: 'ines@x.example', givenName: 'Inès', familyName: 'Moreau' },
  ])
})

test('what holds no address is kept as it was written', () => {
  expect(readInvitees('Ana Ruiz\nbo@x.example')).toEqual({
    invitees: [{ email: 'bo@x.example', givenName: '', familyName: '' }],
    unread: ['Ana Ruiz'],
  })
})

test('a refused person goes back into the list as they were read', () => {
  const text = 'Ana Ruiz <ana@x.example>'
  expect(readInvitees(text).invitees.map(writeInvitee)).toEqual([text])
})
