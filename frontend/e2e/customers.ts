import { argon2Sync, randomBytes } from 'node:crypto'
import type { Server } from './server'

type Role = 'legal_representative' | 'administrator' | 'collaborator' | 'external'

let count = 0

/**
 * An organization for one test alone, with people and products, brought in as a
 * provider brings its existing customers. Everybody's password is the demo's and
 * their language English. Returns the address that each person signs in with.
 */
export function addCustomer<Name extends string>(
  server: Server,
  name: string,
  has: {
    /** What later records call it. */
    ref?: string
    /** It looks after other organizations. */
    partner?: true
    /** Names of people, with what they are. */
    members: Record<Name, Role>
    /** Names of products, with their tags. */
    products?: Record<string, string[]>
    /** Names of people, with the products they have the technical right on. */
    rights?: Record<string, string[]>
  },
): Record<Name, string> {
  const number = ++count
  const organization = has.ref ?? `E2E-${number}`
  const members = Object.entries(has.members) as [Name, Role][]
  const products = Object.entries(has.products ?? {})
  const email = (person: string) =>
    `${person.toLowerCase().replace(' ', '.')}@customer-${number}.example`
  const reference = (product: string) => `${organization}-${product}`
  const passwordHash = hash(server.password)

  server.admit([
    { type: 'organization', ref: organization, name, kind: 'company', partner: has.partner },
    ...members.flatMap(([person, role]) => [
      {
        type: 'user',
        email: email(person),
        givenName: person.split(' ')[0],
        familyName: person.split(' ')[1],
        passwordHash,
      },
      { type: 'membership', organization, user: email(person), role },
    ]),
    ...[...new Set(products.flatMap(([, tags]) => tags))].map((tag, color) => ({
      type: 'tag',
      organization,
      name: tag,
      color,
    })),
    ...products.map(([product, tags]) => ({
      type: 'product',
      reference: reference(product),
      organization,
      kind: 'domain',
      name: product,
      tags,
    })),
    ...Object.entries(has.rights ?? {}).flatMap(([person, list]) =>
      list.map((product) => ({
        type: 'grant',
        organization,
        user: email(person),
        product: reference(product),
        rights: ['technical'],
      })),
    ),
  ])
  return Object.fromEntries(members.map(([person]) => [person, email(person)])) as Record<
    Name,
    string
  >
}

/** A person who belongs to no organization, with the demo's password. Returns the address. */
export function addPerson(server: Server, givenName: string, familyName: string): string {
  const email = `${givenName}.${familyName}@alone.example`.toLowerCase()
  const passwordHash = hash(server.password)
  server.admit([{ type: 'user', email, givenName, familyName, passwordHash }])
  return email
}

/** The PHC form of a password, with the server's own parameters. */
function hash(password: string): string {
  const nonce = randomBytes(16)
  const cost = { memory: 19 * 1024, passes: 2, parallelism: 1 }
  const tag = argon2Sync('argon2id', { ...cost, message: password, nonce, tagLength: 32 })
  const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=1$${text(nonce)}$${text(tag)}`
}
