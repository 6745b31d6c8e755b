import { defineConfig } from 'vitest/config'

export default defineConfig({
  cacheDir: '../../node_modules/.vite-e2e',
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    // Two files at a time, each with a browser and servers of its own.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
