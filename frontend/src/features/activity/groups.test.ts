import { i18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { groupName, groupOptions } from './groups'

test('every group that the log can be narrowed to has a name', () => {
  expect(groupOptions(i18n).filter(({ value, label }) => value === label)).toEqual([])
  expect(groupName(i18n, 'probe')).toBe('probe')
})
