import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const levelNames = {
  LIMITED: msg`Limited access`,
  FULL: msg`Full access`,
} satisfies Record<string, MessageDescriptor>

export type Level = keyof typeof levelNames

/** The access that a partner link gives, in words. */
export const levelName = (i18n: I18n, level: Level) => i18n._(levelNames[level])
