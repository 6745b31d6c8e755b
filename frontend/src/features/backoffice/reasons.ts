import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** The refusals that only the provider's staff can meet. */
export const staffReasons: Record<string, MessageDescriptor> = {
  own_account: msg`You cannot block yourself. Ask somebody else of the staff.`,
  reason: msg`Say why, in 1 to 500 characters.`,
  job_running: msg`This job runs at this moment. Wait until it has ended.`,
  job_over: msg`This job is over already.`,
  code: msg`Give a code of 1 to 64 small letters, digits, points and hyphens.`,
  code_fixed: msg`The code never changes: other systems know the item by it. Make another item.`,
  kind_fixed: msg`The kind never changes: products have it too. Make another item.`,
  code_exists: msg`Another item has this code. Choose another one.`,
  announcement_texts: msg`Write a text in English, and in other languages if you like, each of 1 to 500 characters.`,
  ends_before: msg`An announcement ends after it begins, or never.`,
  succession_days: msg`Choose between 30 and 730 days.`,
  support_over: msg`The customer has ended this access, or its time is over. Ask them for another one.`,
}
