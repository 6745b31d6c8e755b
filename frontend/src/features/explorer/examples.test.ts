import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  buildSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql'
import { expect, test } from 'vitest'
import { examplesFor, firstTabs } from './examples'

const schema = buildSchema(
  readFileSync(resolve(import.meta.dirname, '../../../../graph/schema.gen.graphql'), 'utf8'),
)
const now = new Date('2026-11-22T12:00:00Z')
const partner = { organization: { id: 'org_1', slug: 'vela' }, partner: 'org_1' }

test.each(examplesFor(partner, now).map((example) => [example.title, example] as const))(
  '“%s” is valid, with its variables, and says who may run it',
  (_, { query, variables }) => {
    const document = parse(query)
    expect(validate(schema, document)).toEqual([])
    const operation = getOperationAST(document) as OperationDefinitionNode
    const read = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
    expect('errors' in read ? read.errors : undefined).toBeUndefined()
    expect(query).toMatch(/^# For /)
  },
)

test('variables begin with what is known of who asks', () => {
  const expiring = examplesFor(partner, now).find(({ query }) => query.includes('Expiring('))
  expect(expiring?.variables).toEqual({
    org: 'vela',
    before: '2026-12-22T12:00:00.000Z',
    after: null,
  })
})

test('the first tabs concern who asks', () => {
  const names = (asker: Parameters<typeof firstTabs>[0]) =>
    firstTabs(asker, now).map(({ query }) => query.match(/^\w+ (\w+)/m)?.[1])
  expect(names({ kind: 'person' })).toEqual(['MyOrganizations', 'Expiring'])
  expect(names({ kind: 'token', ...partner })).toContain('ClientsExpiring')
  expect(names({ kind: 'service token' })).toEqual(['Provision'])
  expect(names({ kind: 'person', staff: true })).toEqual(['FindCustomer'])
  expect(names({ kind: 'person', staff: true, ...partner })).toContain('MyOrganizations')
})
