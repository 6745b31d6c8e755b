import { afterEach, expect, test, vi } from 'vitest'
import { preferredLocale } from './locale'

afterEach(() => localStorage.clear())

const browser = (...languages: string[]) =>
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)

test('the profile comes first, then this browser’s memory, then its languages, then English', () => {
  browser('pt-BR', 'it-CH', 'fr')
  localStorage.setItem('kontor.locale', 'de')
  expect(preferredLocale('es')).toBe('es')
  expect(preferredLocale('xx')).toBe('de')
  localStorage.clear()
  expect(preferredLocale()).toBe('it')
  browser('pt')
  expect(preferredLocale()).toBe('en')
})
