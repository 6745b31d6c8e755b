import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { i18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { staffReasons } from '../features/backoffice/reasons'
import { knowReasons, reasonText } from '../lib/fault-text'
import { consoleReasons } from './reasons'
import '../features/representatives/reasons'

// Where the server refuses: fault.Invalid(field, reason, …), fault.Conflict(reason, …) and their like.
const root = resolve(import.meta.dirname, '../../..')
const refusals =
  /fault\.(?:Invalid\([^\n]*?, |(?:Conflict|Unauthenticated|ForbiddenReason)\(|Limit\([^\n]*?, )"([a-z_]+)",/g

// What only a program can do wrong, and never a person in front of this app.
const programs = new Set([
  'cursor',
  'cursor_order',
  'page_size',
  'unknown',
  'token_or_id',
  'one_organization',
  'both',
  'one_answer',
  'successor',
  'then_role',
  'malformed',
  'selection',
  'palette',
  'hue',
  'locale',
  'cross_origin',
  'password_encoding',
  'time_format',
  'int_range',
  'text',
  // What is asked with a token, or over a socket.
  'address_not_allowed',
  'bad_request',
  'command_by_stream',
  'document',
  'no_service',
  'request_too_costly',
  'service_only',
  'session_only',
  'subscription_by_post',
  'token_expired',
  'token_kinds',
  'token_revoked',
  'too_many_changes',
  'too_many_connections',
  'too_many_operations',
  'trusted_documents_only',
  'unknown_field',
  // Provisioning, which only systems do.
  'currency',
  'idempotency_key',
  'instant',
  'key_reused',
  'period',
  'plan',
  'price',
  'reference',
  'reference_taken',
  'terminated',
])

knowReasons({ ...consoleReasons, ...staffReasons })

test('every refusal a person can meet has words in the person’s language', () => {
  const files = globSync('{internal,graph}/**/*.go', { cwd: root }).filter(
    (name) => !/_test\.go$|generated|^internal\/importer\//.test(name),
  )
  const reasons = new Set(
    files.flatMap((name) =>
      [...readFileSync(resolve(root, name), 'utf8').matchAll(refusals)].map(
        (match) => match[1] ?? '',
      ),
    ),
  )
  expect(reasons.size).toBeGreaterThan(20)
  const silent = [...reasons].filter((reason) => !programs.has(reason) && !reasonText(i18n, reason))
  expect(silent).toEqual([])
})
