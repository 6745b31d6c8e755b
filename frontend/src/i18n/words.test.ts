import { expect, test } from 'vitest'

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
const listed = (path: string) =>
  /features\/\{([a-z,-]+)\}\/locales/
    .exec(sources[path] ?? '')?.[1]
    ?.split(',')
    .sort()

// Words that neither the console nor the page brings are missing on the screen.
test('what a page brings along is what the console’s catalogue leaves out', () => {
  const lazy = listed('./words.ts') ?? []
  for (const locale of ['en', 'es', 'fr', 'de', 'it']) {
    // Of the pages without a sign-in the console shows none.
    const left = listed(`./console/${locale}.ts`)?.filter(
      (name) => !['auth', 'leaks', 'trusted'].includes(name),
    )
    expect(left).toEqual(lazy)
  }
  const asked = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/withWords\(\s*\[([^\]]+)\]/g)].flatMap(([, names]) =>
      [...(names ?? '').matchAll(/'([a-z-]+)'/g)].map(([, name]) => name),
    ),
  )
  expect([...new Set(asked)].sort()).toEqual(lazy)
})
