import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

// One catalogue per feature keeps the people who work on different pages out
// of each other's files; frontend/src/i18n/messages joins them per language.
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es', 'fr', 'de', 'it'],
  catalogs: [
    {
      path: '<rootDir>/frontend/src/features/{name}/locales/{locale}',
      include: ['<rootDir>/frontend/src/features/{name}'],
      exclude: ['**/*.test.*', '**/__generated__/**'],
    },
    {
      path: '<rootDir>/frontend/src/app/locales/{locale}',
      include: ['<rootDir>/frontend/src/app', '<rootDir>/frontend/src/routes'],
      exclude: ['**/*.test.*', '**/__generated__/**'],
    },
    {
      path: '<rootDir>/frontend/src/ui/locales/{locale}',
      include: [
        '<rootDir>/frontend/src/ui',
        '<rootDir>/frontend/src/lib',
        '<rootDir>/frontend/src/i18n',
        '<rootDir>/frontend/src/relay',
      ],
      exclude: ['**/*.test.*', '**/__generated__/**'],
    },
  ],
  format: formatter({ origins: false }),
})
